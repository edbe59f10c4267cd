package dev.tessera.runtime.json;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * Reads and writes arrays of primitives, given how one element is read. For generated code.
 *
 * <pre>{@code
 * int[] counts = PrimitiveArrays.readInts(in, JsonReader::readInt);
 * PrimitiveArrays.write(out, counts);
 * }</pre>
 *
 * <p>There is none for {@code byte[]}, which is one string: {@link Formats#base64(JsonReader)}.
 */
public final class PrimitiveArrays {
  private static final int USUAL_LENGTH = 8;

  private PrimitiveArrays() {}

  /** Reads an array; what did not fit is there as false. */
  public static boolean[] readBooleans(JsonReader in, Predicate<JsonReader> element) {
    boolean[] array = new boolean[USUAL_LENGTH];
    int length = 0;
    for (in.array(); in.next(); ) {
      if (length == array.length) {
        array = Arrays.copyOf(array, length * 2);
      }
      array[length++] = element.test(in);
    }
    return Arrays.copyOf(array, length);
  }

  /** Reads an array; what did not fit is there as 0. */
  public static short[] readShorts(JsonReader in, ToIntFunction<JsonReader> element) {
    int[] wide = readInts(in, element);
    short[] array = new short[wide.length];
    for (int i = 0; i < wide.length; i++) {
      array[i] = (short) wide[i];
    }
    return array;
  }

  /** Reads an array of strings of one character; what did not fit is there as {@code \0}. */
  public static char[] readChars(JsonReader in, ToIntFunction<JsonReader> element) {
    int[] wide = readInts(in, element);
    char[] array = new char[wide.length];
    for (int i = 0; i < wide.length; i++) {
      array[i] = (char) wide[i];
    }
    return array;
  }

  /** Reads an array; what did not fit is there as 0. */
  public static int[] readInts(JsonReader in, ToIntFunction<JsonReader> element) {
    int[] array = new int[USUAL_LENGTH];
    int length = 0;
    for (in.array(); in.next(); ) {
      if (length == array.length) {
        array = Arrays.copyOf(array, length * 2);
      }
      array[length++] = element.applyAsInt(in);
    }
    return Arrays.copyOf(array, length);
  }

  /** Reads an array; what did not fit is there as 0. */
  public static long[] readLongs(JsonReader in, ToLongFunction<JsonReader> element) {
    long[] array = new long[USUAL_LENGTH];
    int length = 0;
    for (in.array(); in.next(); ) {
      if (length == array.length) {
        array = Arrays.copyOf(array, length * 2);
      }
      array[length++] = element.applyAsLong(in);
    }
    return Arrays.copyOf(array, length);
  }

  /** Reads an array; what did not fit is there as 0. */
  public static float[] readFloats(JsonReader in, ToDoubleFunction<JsonReader> element) {
    double[] wide = readDoubles(in, element);
    float[] array = new float[wide.length];
    for (int i = 0; i < wide.length; i++) {
      array[i] = (float) wide[i];
    }
    return array;
  }

  /** Reads an array; what did not fit is there as 0. */
  public static double[] readDoubles(JsonReader in, ToDoubleFunction<JsonReader> element) {
    double[] array = new double[USUAL_LENGTH];
    int length = 0;
    for (in.array(); in.next(); ) {
      if (length == array.length) {
        array = Arrays.copyOf(array, length * 2);
      }
      array[length++] = element.applyAsDouble(in);
    }
    return Arrays.copyOf(array, length);
  }

  /** Writes an array. */
  public static void write(JsonWriter out, boolean[] array) {
    out.beginArray();
    for (boolean each : array) {
      out.value(each);
    }
    out.endArray();
  }

  /** Writes an array. */
  public static void write(JsonWriter out, short[] array) {
    out.beginArray();
    for (short each : array) {
      out.value(each);
    }
    out.endArray();
  }

  /** Writes an array of strings of one character. */
  public static void write(JsonWriter out, char[] array) {
    out.beginArray();
    for (char each : array) {
      out.value(FormatTexts.of(each));
    }
    out.endArray();
  }

  /** Writes an array. */
  public static void write(JsonWriter out, int[] array) {
    out.beginArray();
    for (int each : array) {
      out.value(each);
    }
    out.endArray();
  }

  /** Writes an array. */
  public static void write(JsonWriter out, long[] array) {
    out.beginArray();
    for (long each : array) {
      out.value(each);
    }
    out.endArray();
  }

  /** Writes an array. */
  public static void write(JsonWriter out, float[] array) {
    out.beginArray();
    for (float each : array) {
      out.value(each);
    }
    out.endArray();
  }

  /** Writes an array. */
  public static void write(JsonWriter out, double[] array) {
    out.beginArray();
    for (double each : array) {
      out.value(each);
    }
    out.endArray();
  }

  /** How many elements an array has, of primitives or of anything else. */
  static int length(Object array) {
    if (array instanceof Object[] objects) {
      return objects.length;
    }
    if (array instanceof int[] ints) {
      return ints.length;
    }
    if (array instanceof long[] longs) {
      return longs.length;
    }
    if (array instanceof double[] doubles) {
      return doubles.length;
    }
    if (array instanceof float[] floats) {
      return floats.length;
    }
    if (array instanceof short[] shorts) {
      return shorts.length;
    }
    if (array instanceof char[] chars) {
      return chars.length;
    }
    if (array instanceof boolean[] booleans) {
      return booleans.length;
    }
    throw new IllegalArgumentException("no array: " + array);
  }
}
