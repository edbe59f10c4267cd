package dev.tessera.runtime.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes lists, arrays, maps and values that may be absent, given how one value is read
 * or written. For generated code.
 *
 * <pre>{@code
 * List<String> tags = Containers.readList(in, JsonReader::readString);
 * Containers.writeList(out, tags, JsonWriter::value);
 * }</pre>
 */
public final class Containers {
  private Containers() {}

  /** Reads an array into an unmodifiable list; what did not fit is there as its stand-in. */
  public static <T extends @Nullable Object> List<T> readList(
      JsonReader in, Function<JsonReader, T> element) {
    List<T> list = new ArrayList<>();
    for (in.array(); in.next(); ) {
      list.add(element.apply(in));
    }
    return Collections.unmodifiableList(list);
  }

  /**
   * Reads an array into one of Java's; what did not fit is there as its stand-in.
   *
   * @param array makes an array of a length
   */
  public static <T extends @Nullable Object> T[] readArray(
      JsonReader in, IntFunction<T[]> array, Function<JsonReader, T> element) {
    List<T> list = readList(in, element);
    return list.toArray(array.apply(list.size()));
  }

  /**
   * Reads an array whose elements differ, as JSON Schema compares them ({@code uniqueItems}), into
   * an unmodifiable set in the document's order. Elements that differ in JSON and are equal in Java
   * become one. More than 256 with the same hash code do not fit, unless they are {@link
   * Comparable}.
   */
  public static <T extends @Nullable Object> Set<T> readSet(
      JsonReader in, Function<JsonReader, T> element) {
    Set<T> set = new LinkedHashSet<>();
    Set<String> seen = new HashSet<>();
    Crowds crowds = new Crowds();
    for (in.array(); in.next(); ) {
      int start = in.position();
      T value = element.apply(in);
      in.checkUnique(start, seen);
      if (crowds.admit(value)) {
        set.add(value);
      } else {
        in.note(Crowds.problem());
      }
    }
    return Collections.unmodifiableSet(set);
  }

  /**
   * Reads an object into an unmodifiable map in the document's order; what did not fit is there as
   * its stand-in.
   */
  public static <T extends @Nullable Object> Map<String, T> readMap(
      JsonReader in, Function<JsonReader, T> value) {
    Map<String, T> map = new LinkedHashMap<>();
    for (in.map(); in.next(); ) {
      String name = in.member();
      map.put(name, value.apply(in));
    }
    return Collections.unmodifiableMap(map);
  }

  /**
   * Reads an object into an unmodifiable map in the document's order. Two names that say the same
   * key in different words are a violation.
   *
   * @param key reads a string or an integer, from the name of a member
   */
  public static <K, T extends @Nullable Object> Map<K, T> readMap(
      JsonReader in,
      Function<JsonReader, ? extends @Nullable K> key,
      Function<JsonReader, T> value) {
    Map<K, T> map = new LinkedHashMap<>();
    Crowds crowds = new Crowds();
    boolean fits = true;
    for (in.map(); in.next(); ) {
      K name = in.readName(key);
      boolean isAdmitted = name != null && crowds.admit(name);
      boolean isNew = isAdmitted && !map.containsKey(name);
      if (name != null && !isNew) {
        in.note(isAdmitted ? "has the same key as a member before it" : Crowds.problem());
      }
      T read = value.apply(in);
      if (name != null && isNew) {
        map.put(name, read);
      }
      fits &= isNew;
    }
    if (!fits) {
      in.spoil();
    }
    return Collections.unmodifiableMap(map);
  }

  /** Reads a value, or null as an empty {@code Optional}. */
  public static <T> Optional<T> readOptional(
      JsonReader in, Function<JsonReader, ? extends @Nullable T> value) {
    return in.readNull() ? Optional.empty() : Optional.ofNullable(value.apply(in));
  }

  /** Reads an integer, or null as an empty {@code OptionalInt}. */
  public static OptionalInt readOptionalInt(JsonReader in, ToIntFunction<JsonReader> value) {
    return in.readNull() ? OptionalInt.empty() : OptionalInt.of(value.applyAsInt(in));
  }

  /** Reads an integer, or null as an empty {@code OptionalLong}. */
  public static OptionalLong readOptionalLong(JsonReader in, ToLongFunction<JsonReader> value) {
    return in.readNull() ? OptionalLong.empty() : OptionalLong.of(value.applyAsLong(in));
  }

  /** Reads a number, or null as an empty {@code OptionalDouble}. */
  public static OptionalDouble readOptionalDouble(
      JsonReader in, ToDoubleFunction<JsonReader> value) {
    return in.readNull() ? OptionalDouble.empty() : OptionalDouble.of(value.applyAsDouble(in));
  }

  /** Reads a value, or null, as the change to it. */
  public static <T> Patch<T> readPatch(
      JsonReader in, Function<JsonReader, ? extends @Nullable T> value) {
    return in.readNull() ? Patch.ofNull() : Patch.ofNullable(value.apply(in));
  }

  /** Writes an array. */
  public static <T extends @Nullable Object> void writeList(
      JsonWriter out, Iterable<? extends T> list, BiConsumer<JsonWriter, T> element) {
    out.beginArray();
    for (T each : list) {
      element.accept(out, each);
    }
    out.endArray();
  }

  /** Writes an array. */
  public static <T extends @Nullable Object> void writeArray(
      JsonWriter out, T[] array, BiConsumer<JsonWriter, T> element) {
    out.beginArray();
    for (T each : array) {
      element.accept(out, each);
    }
    out.endArray();
  }

  /** Writes an object of the map's entries, in its order. */
  public static <T extends @Nullable Object> void writeMap(
      JsonWriter out, Map<String, ? extends T> map, BiConsumer<JsonWriter, T> value) {
    out.beginObject();
    for (Map.Entry<String, ? extends T> entry : map.entrySet()) {
      out.name(entry.getKey());
      value.accept(out, entry.getValue());
    }
    out.endObject();
  }

  /**
   * Writes an object of the map's entries, in its order.
   *
   * @param key the name that a key has
   * @throws IllegalArgumentException if two keys have the same name, as two languages may
   */
  public static <K, T extends @Nullable Object> void writeMap(
      JsonWriter out,
      Map<K, ? extends T> map,
      Function<K, @Nullable String> key,
      BiConsumer<JsonWriter, T> value) {
    Set<String> names = new HashSet<>();
    out.beginObject();
    for (Map.Entry<K, ? extends T> entry : map.entrySet()) {
      String name = Objects.requireNonNull(key.apply(entry.getKey()), "The result has a null key");
      if (!names.add(name)) {
        throw new IllegalArgumentException("The result has two keys with the name " + name);
      }
      out.name(name);
      value.accept(out, entry.getValue());
    }
    out.endObject();
  }

  /** Writes a value, or an empty {@code Optional} as null. */
  public static <T> void writeOptional(
      JsonWriter out, Optional<? extends T> value, BiConsumer<JsonWriter, T> present) {
    if (value.isPresent()) {
      present.accept(out, value.get());
    } else {
      out.nullValue();
    }
  }

  /** Writes an integer, or an empty {@code OptionalInt} as null. */
  public static void writeOptional(JsonWriter out, OptionalInt value) {
    if (value.isPresent()) {
      out.value(value.getAsInt());
    } else {
      out.nullValue();
    }
  }

  /** Writes an integer, or an empty {@code OptionalLong} as null. */
  public static void writeOptional(JsonWriter out, OptionalLong value) {
    if (value.isPresent()) {
      out.value(value.getAsLong());
    } else {
      out.nullValue();
    }
  }

  /** Writes a number, or an empty {@code OptionalDouble} as null. */
  public static void writeOptional(JsonWriter out, OptionalDouble value) {
    if (value.isPresent()) {
      out.value(value.getAsDouble());
    } else {
      out.nullValue();
    }
  }

  /** Writes the member that a patch is, or nothing if it is absent. */
  public static <T> void writePatch(
      JsonWriter out, String name, @Nullable Patch<T> patch, BiConsumer<JsonWriter, T> present) {
    if (patch == null) {
      throw new NullPointerException("The result has null in \"" + name + "\"");
    }
    if (!patch.isAbsent()) {
      writeOptional(out.name(name), patch.value(), present);
    }
  }

  /** Writes a value, or null. */
  public static <T> void writeNullable(
      JsonWriter out, @Nullable T value, BiConsumer<JsonWriter, T> present) {
    if (value == null) {
      out.nullValue();
    } else {
      present.accept(out, value);
    }
  }
}
