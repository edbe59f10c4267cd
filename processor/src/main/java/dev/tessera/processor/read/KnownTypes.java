package dev.tessera.processor.read;

import com.squareup.javapoet.ArrayTypeName;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import dev.tessera.processor.model.JsonType;
import dev.tessera.processor.model.JsonType.RecordType;
import dev.tessera.processor.model.JsonType.ReferenceType;
import dev.tessera.processor.model.TypeKey;
import dev.tessera.processor.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The user's own types that have been read or are being read: each once, however often used. */
final class KnownTypes {
  /** How often a generic type may be inside of itself, each time with larger arguments. */
  private static final int MAX_GROWTH = 5;

  private final Reading reading;
  private final Map<TypeKey, Optional<JsonType>> read = new HashMap<>();
  private final List<TypeKey> inside = new ArrayList<>();
  private final Set<TypeName> endless = new HashSet<>();

  KnownTypes(Reading reading) {
    this.reading = reading;
  }

  /**
   * The type; empty if something in it has no form on the wire.
   *
   * @param reader reads it, if it has not been read before
   */
  Optional<JsonType> read(TypeKey key, Spot spot, Supplier<Optional<JsonType>> reader) {
    if (inside.contains(key)) {
      return Optional.of(new ReferenceType(key, new Target(read, key)));
    }
    Optional<JsonType> known = read.get(key);
    if (known != null) {
      return known;
    }
    inside.add(key);
    Optional<JsonType> result = grows(key, spot) ? Optional.empty() : reader.get();
    inside.remove(inside.size() - 1);
    read.put(key, result);
    return result;
  }

  /**
   * Looks up a type once it has been read.
   *
   * @param read where it will be; it is empty if there was a problem, and then nobody needs it
   * @param key which
   */
  private record Target(Map<TypeKey, Optional<JsonType>> read, TypeKey key)
      implements Supplier<JsonType> {
    @Override
    public JsonType get() {
      return read.getOrDefault(key, Optional.empty())
          .orElseGet(() -> new RecordType(key, List.of(), Optional.empty(), false));
    }
  }

  /** Whether the type would need another one with larger arguments, and that another, for ever. */
  private boolean grows(TypeKey key, Spot spot) {
    TypeName generic = generic(key.type());
    if (endless.contains(generic)) {
      return true;
    }
    List<TypeKey> uses = inside.stream().filter(it -> generic(it.type()).equals(generic)).toList();
    int growth = 0;
    int largest = -1;
    for (TypeKey use : uses) {
      int depth = depth(use.type());
      growth += depth > largest ? 1 : 0;
      largest = Math.max(largest, depth);
    }
    if (growth <= MAX_GROWTH) {
      return false;
    }
    endless.add(generic);
    String path = path(inside.indexOf(uses.get(0)), uses.get(1));
    reading.problems().add(ProblemCode.ENDLESS_TYPE, spot.where(), uses.get(0).simpleName(), path);
    return true;
  }

  private static TypeName generic(TypeName type) {
    return type instanceof ParameterizedTypeName generic ? generic.rawType : type;
  }

  private static int depth(TypeName type) {
    if (type instanceof ArrayTypeName array) {
      return 1 + depth(array.componentType);
    }
    return type instanceof ParameterizedTypeName generic
        ? 1 + generic.typeArguments.stream().mapToInt(KnownTypes::depth).max().orElse(0)
        : 0;
  }

  /** The types from one that is being read on, up to the first other one. */
  private String path(int from, TypeKey to) {
    List<TypeKey> rest = inside.subList(from + 1, inside.size());
    int end = rest.contains(to) ? rest.indexOf(to) : rest.size();
    return inside.subList(from, from + 1 + end).stream()
        .map(step -> step.simpleName() + " -> ")
        .collect(Collectors.joining("", "", to.simpleName()));
  }
}
