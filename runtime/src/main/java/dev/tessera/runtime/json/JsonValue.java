package dev.tessera.runtime.json;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Any JSON value: for arguments and results, and parts of them, of which the shape is not known at
 * compile time. Its schema is {@code {}}. Where any object will do, use {@code Map<String,
 * JsonValue>}.
 *
 * <pre>{@code
 * @McpTool
 * @Scopes("events:write")
 * public void publish(String topic, JsonValue event) {
 *   String id = event.member("id").map(JsonValue::asString).orElse("none");
 *   ...
 *   bus.send(topic, event.toString());
 * }
 * }</pre>
 *
 * <p>JSON's null is a value like any other: a parameter of this type is never null in Java. Of a
 * parameter or component that may be absent ({@code @Nullable JsonValue}, {@code
 * Optional<JsonValue>}) JSON's null means absent, as it does for every type; {@link Patch} tells
 * the two apart.
 *
 * <p>Two values are equal as JSON Schema has it: {@code 1} equals {@code 1.0}, and the order of
 * members does not matter. Both are kept nevertheless, numbers to the last digit. Every value can
 * be sent and reads back equal, so there is none that others could not hold: not more than {@value
 * Json#MAX_DEPTH} levels, numbers within the range of a {@code double} and with at most {@value
 * Json#MAX_NUMBER_LENGTH} decimal places, and no half of a surrogate pair (RFC 7493 section 2.1).
 *
 * <p>Immutable and thread-safe.
 */
public final class JsonValue {
  private static final JsonValue NULL = new JsonValue(Kind.NULL, "null", 0);
  private static final JsonValue TRUE = new JsonValue(Kind.BOOLEAN, true, 0);
  private static final JsonValue FALSE = new JsonValue(Kind.BOOLEAN, false, 0);

  private final Kind kind;
  private final Object content;
  private final int depth;

  private JsonValue(Kind kind, Object content, int depth) {
    if (depth > Json.MAX_DEPTH) {
      throw new IllegalArgumentException(
          "A JSON value has more than " + Json.MAX_DEPTH + " levels of objects and arrays");
    }
    this.kind = kind;
    this.content = content;
    this.depth = depth;
  }

  /** The kinds of values that JSON has. */
  public enum Kind {
    /** An object, with {@link JsonValue#members()}. */
    OBJECT,
    /** An array, with {@link JsonValue#elements()}. */
    ARRAY,
    /** A string. */
    STRING,
    /** A number. */
    NUMBER,
    /** True or false. */
    BOOLEAN,
    /** Null. */
    NULL
  }

  /**
   * Reads a JSON text.
   *
   * @throws JsonException if it is no JSON, more than one value, has an object with two members of
   *     one name, or something that no {@code JsonValue} can hold
   */
  public static JsonValue parse(String json) {
    return JsonValues.parse(json);
  }

  /** JSON's null. */
  public static JsonValue ofNull() {
    return NULL;
  }

  /** A boolean. */
  public static JsonValue of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** An integer. */
  public static JsonValue of(long value) {
    return new JsonValue(Kind.NUMBER, BigDecimal.valueOf(value), 0);
  }

  /**
   * A number.
   *
   * @throws IllegalArgumentException if it is infinite or not a number
   */
  public static JsonValue of(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("JSON has no number " + value);
    }
    return new JsonValue(Kind.NUMBER, BigDecimal.valueOf(value), 0);
  }

  /**
   * A number, to its last digit.
   *
   * @throws IllegalArgumentException if it is beyond the range of a double, or too long
   */
  public static JsonValue of(BigDecimal value) {
    BigDecimal number = Numbers.bounded(value);
    if (number == null || number.toString().length() > Json.MAX_NUMBER_LENGTH) {
      throw new IllegalArgumentException(
          "A number is beyond the range of a double, or has more than "
              + Json.MAX_NUMBER_LENGTH
              + " characters");
    }
    return new JsonValue(Kind.NUMBER, number, 0);
  }

  /** A number of which the reader has seen that it is within bounds. */
  static JsonValue ofRead(BigDecimal value) {
    return new JsonValue(Kind.NUMBER, value, 0);
  }

  /**
   * A string.
   *
   * @throws IllegalArgumentException if it has half of a surrogate pair
   */
  public static JsonValue of(String value) {
    return new JsonValue(Kind.STRING, paired(value), 0);
  }

  private static String paired(String text) {
    if (!Surrogates.arePaired(text)) {
      throw new IllegalArgumentException("A string has half of a surrogate pair");
    }
    return text;
  }

  /**
   * An array.
   *
   * @throws IllegalArgumentException if it has too many levels
   */
  public static JsonValue array(List<JsonValue> elements) {
    List<JsonValue> copy = List.copyOf(elements);
    return new JsonValue(Kind.ARRAY, copy, 1 + depth(copy));
  }

  /**
   * An array.
   *
   * @throws IllegalArgumentException if it has too many levels
   */
  public static JsonValue array(JsonValue... elements) {
    return array(List.of(elements));
  }

  /**
   * An object with these members, in their order.
   *
   * @throws IllegalArgumentException if it has too many levels, or a name with half of a surrogate
   *     pair
   */
  public static JsonValue object(Map<String, JsonValue> members) {
    Map<String, JsonValue> copy = new LinkedHashMap<>(members);
    copy.keySet().forEach(JsonValue::paired);
    return new JsonValue(Kind.OBJECT, Collections.unmodifiableMap(copy), 1 + depth(copy.values()));
  }

  private static int depth(Iterable<JsonValue> inner) {
    int depth = 0;
    for (JsonValue each : inner) {
      depth = Math.max(depth, each.depth);
    }
    return depth;
  }

  /** What kind of value it is. */
  public Kind kind() {
    return kind;
  }

  /** Whether it is JSON's null. */
  public boolean isNull() {
    return kind == Kind.NULL;
  }

  /**
   * The string.
   *
   * @throws IllegalArgumentException if it is something else; the message says what, in words for
   *     the model that sent it, and becomes a violation in the constructor of a record
   */
  public String asString() {
    return (String) content(Kind.STRING, "a string");
  }

  /**
   * The boolean.
   *
   * @throws IllegalArgumentException if it is something else, as {@link #asString()} has it
   */
  public boolean asBoolean() {
    return (Boolean) content(Kind.BOOLEAN, "true or false");
  }

  /**
   * The number, to its last digit.
   *
   * @throws IllegalArgumentException if it is something else, as {@link #asString()} has it
   */
  public BigDecimal asNumber() {
    return (BigDecimal) content(Kind.NUMBER, "a number");
  }

  /**
   * The integer of 32 bits; {@code 1.0} is one.
   *
   * @throws IllegalArgumentException if it is something else, as {@link #asString()} has it
   */
  public int asInt() {
    return (int) integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /**
   * The integer of 64 bits; {@code 1.0} is one.
   *
   * @throws IllegalArgumentException if it is something else, as {@link #asString()} has it
   */
  public long asLong() {
    return integer(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private long integer(long min, long max) {
    String expected = "an integer from " + min + " to " + max;
    BigDecimal number = (BigDecimal) content(Kind.NUMBER, expected);
    if (!Numbers.isLong(number) || number.longValueExact() < min || number.longValueExact() > max) {
      throw new IllegalArgumentException(other(expected));
    }
    return number.longValueExact();
  }

  /**
   * The number, rounded to the nearest {@code double}.
   *
   * @throws IllegalArgumentException if it is something else, as {@link #asString()} has it
   */
  public double asDouble() {
    return asNumber().doubleValue();
  }

  /**
   * The elements of the array, not to be changed.
   *
   * @throws IllegalArgumentException if it is something else, as {@link #asString()} has it
   */
  @SuppressWarnings("unchecked") // an array has such a list
  public List<JsonValue> elements() {
    return (List<JsonValue>) content(Kind.ARRAY, "an array");
  }

  /**
   * The members of the object in their order, not to be changed.
   *
   * @throws IllegalArgumentException if it is something else, as {@link #asString()} has it
   */
  @SuppressWarnings("unchecked") // an object has such a map
  public Map<String, JsonValue> members() {
    return (Map<String, JsonValue>) content(Kind.OBJECT, "an object");
  }

  /**
   * A member of the object; empty if there is none of this name.
   *
   * @throws IllegalArgumentException if it is something else, as {@link #asString()} has it
   */
  public Optional<JsonValue> member(String name) {
    return Optional.ofNullable(members().get(name));
  }

  private Object content(Kind expected, String words) {
    if (kind != expected) {
      throw new IllegalArgumentException(other(words));
    }
    return content;
  }

  private String other(String expected) {
    return "expected " + expected + ", but got " + Snippet.of(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonValue value
        && kind == value.kind
        && (kind == Kind.NUMBER
            ? asNumber().compareTo(value.asNumber()) == 0
            : content.equals(value.content));
  }

  @Override
  public int hashCode() {
    return kind == Kind.NUMBER ? asNumber().stripTrailingZeros().hashCode() : content.hashCode();
  }

  /** The value as compact JSON. */
  @Override
  public String toString() {
    return new JsonWriter().value(this).toString();
  }
}
