package dev.tessera.runtime.json;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The constraints on values beyond their type, with the meaning that they have in JSON Schema. For
 * generated code.
 *
 * <pre>{@code
 * title = Constraints.check(in, in.readString(), Rules.TITLE);
 * }</pre>
 */
public final class Constraints {
  private Constraints() {}

  /**
   * Checks the value that was read last, and notes a violation for each thing that it is not. A
   * value that is not of its type has been noted before and is not checked.
   *
   * @return the value
   */
  public static <T extends @Nullable Object> T check(
      JsonReader in, T value, Constraint<? super T> constraint) {
    if (value != null && in.accepted()) {
      constraint.check(in, value);
    }
    return value;
  }

  /** Has a character that is not white space. */
  public static Constraint<String> notBlank() {
    return Constraint.of(
        "must have at least 1 character that is not white space",
        (in, value) -> value.codePoints().anyMatch(c -> !isWhiteSpace(c)));
  }

  /** {@link Character#isWhitespace(int)}, and U+2007, with which the schema has shorter words. */
  private static boolean isWhiteSpace(int c) {
    return Character.isWhitespace(c) || c == 0x2007;
  }

  /** Has so many characters: code points, as JSON Schema counts. */
  public static Constraint<String> length(int min, int max) {
    return Constraint.of(
        "must have " + amount(min, max, "character"),
        (in, value) -> isWithin(characters(value), min, max),
        (in, value) -> "has " + characters(value));
  }

  private static int characters(String text) {
    return text.codePointCount(0, text.length());
  }

  private static boolean isWithin(int size, int min, int max) {
    return min <= size && size <= max;
  }

  /** Is a collection or an array of so many elements. */
  public static Constraint<Object> items(int min, int max) {
    return Constraint.of(
        "must have " + amount(min, max, "element"),
        (in, value) -> isWithin(elements(value), min, max),
        (in, value) -> "has " + elements(value));
  }

  private static int elements(Object value) {
    return value instanceof Collection<?> collection
        ? collection.size()
        : PrimitiveArrays.length(value);
  }

  /** Has so many bytes. */
  public static Constraint<byte[]> bytes(int min, int max) {
    return Constraint.of(
        "must have " + amount(min, max, "byte"),
        (in, value) -> isWithin(value.length, min, max),
        (in, value) -> "has " + value.length);
  }

  /** Has so many members. */
  public static Constraint<Map<?, ?>> members(int min, int max) {
    return Constraint.of(
        "must have " + amount(min, max, "member"),
        (in, value) -> isWithin(value.size(), min, max),
        (in, value) -> "has " + value.size());
  }

  private static String amount(int min, int max, String unit) {
    String plural = unit + "s";
    if (min == max) {
      return "exactly " + min + " " + (min == 1 ? unit : plural);
    }
    if (max == Integer.MAX_VALUE) {
      return "at least " + min + " " + (min == 1 ? unit : plural);
    }
    String most = max + " " + (max == 1 ? unit : plural);
    return min == 0 ? "at most " + most : "from " + min + " to " + most;
  }

  /**
   * Is a number of at least this.
   *
   * @param bound the number as {@link BigDecimal} reads it
   */
  public static Constraint<Object> atLeast(String bound) {
    BigDecimal min = new BigDecimal(bound);
    return Constraint.of(
        "must be at least " + bound,
        (in, value) -> holds(in, value, number -> number.compareTo(min) >= 0));
  }

  /**
   * Of the number in the document, and of the one that the tool gets: a {@code double} may have
   * been rounded onto the bound.
   */
  private static boolean holds(JsonReader in, Object value, Predicate<BigDecimal> test) {
    boolean isRounded = value instanceof Double || value instanceof Float;
    return test.test(in.decimal()) && (!isRounded || test.test(new BigDecimal(value.toString())));
  }

  /** Is a number greater than this. */
  public static Constraint<Object> greaterThan(String bound) {
    BigDecimal min = new BigDecimal(bound);
    return Constraint.of(
        "must be greater than " + bound,
        (in, value) -> holds(in, value, number -> number.compareTo(min) > 0));
  }

  /** Is a number of at most this. */
  public static Constraint<Object> atMost(String bound) {
    BigDecimal max = new BigDecimal(bound);
    return Constraint.of(
        "must be at most " + bound,
        (in, value) -> holds(in, value, number -> number.compareTo(max) <= 0));
  }

  /** Is a number less than this. */
  public static Constraint<Object> lessThan(String bound) {
    BigDecimal max = new BigDecimal(bound);
    return Constraint.of(
        "must be less than " + bound,
        (in, value) -> holds(in, value, number -> number.compareTo(max) < 0));
  }

  /** Is a number with so many digits at most; zeros at either end do not count. */
  public static Constraint<Object> digits(int integer, int fraction) {
    return Constraint.of(
        "must have at most "
            + integer
            + " digits before the decimal point and "
            + fraction
            + " after it",
        (in, value) -> {
          BigDecimal number = in.decimal().stripTrailingZeros();
          return number.scale() <= fraction
              && (number.signum() == 0 || (long) number.precision() - number.scale() <= integer);
        });
  }

  /**
   * Is a string of this form, as a whole.
   *
   * @param regexp the form, for {@link java.util.regex.Pattern}
   */
  public static Constraint<String> pattern(String regexp) {
    Pattern pattern = Pattern.compile(regexp);
    return Constraint.of(
        "must match the pattern " + regexp,
        (in, value) -> Patterns.outcome(pattern, value) == Patterns.Outcome.MATCH,
        (in, value) ->
            Patterns.outcome(pattern, value) == Patterns.Outcome.TOO_LONG
                ? "it takes too long to tell whether it does"
                : "got " + in.snippet());
  }

  /** Is an e-mail address: dots and the characters of an atom, {@code @}, and a domain. */
  public static Constraint<String> email() {
    return Constraint.of(
        "must be an e-mail address such as ada@example.com",
        (in, value) -> Patterns.outcome(Patterns.EMAIL, value) == Patterns.Outcome.MATCH);
  }
}
