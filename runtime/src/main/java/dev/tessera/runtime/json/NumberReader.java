package dev.tessera.runtime.json;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads numbers for a {@link JsonReader}: values, and integers that are names of members. */
final class NumberReader {
  private NumberReader() {}

  static long integer(Cursor cursor, long min, long max) {
    if (cursor.atName) {
      return integerName(cursor, min, max);
    }
    if (cursor.tokens.isSmallInteger() && !cursor.inTexts) {
      long number = cursor.tokens.smallInteger();
      if (min <= number && number <= max) {
        return number;
      }
    }
    BigDecimal value = current(cursor);
    if (value != null && Numbers.isLong(value)) {
      long number = value.longValueExact();
      if (min <= number && number <= max) {
        return number;
      }
    }
    cursor.reject("an integer from " + min + " to " + max);
    return 0;
  }

  private static long integerName(Cursor cursor, long min, long max) {
    String name = cursor.tokens.name();
    try {
      long number = Long.parseLong(name);
      if (min <= number && number <= max && Long.toString(number).equals(name)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // As one that is too large: it is no such integer.
    }
    cursor.reject("an integer from " + min + " to " + max);
    return 0;
  }

  /**
   * A number within the range of a double, but exactly. An exponent that would need absurdly many
   * digits when written out is refused, and of a zero forgotten.
   */
  static @Nullable BigDecimal decimal(Cursor cursor, boolean integer) {
    BigDecimal read = current(cursor);
    BigDecimal value = read == null ? null : Numbers.bounded(read);
    if (value != null && (!integer || Numbers.isInteger(value))) {
      return value;
    }
    String kind = integer ? "an integer" : "a number";
    String places = integer ? "" : ", with at most " + Json.MAX_NUMBER_LENGTH + " decimal places";
    cursor.reject(kind + " from -" + Numbers.MAX_DOUBLE + " to " + Numbers.MAX_DOUBLE + places);
    return null;
  }

  /**
   * A number that is rounded afterwards.
   *
   * @param max the bound that stands in the schema, to the digit
   */
  static BigDecimal number(Cursor cursor, BigDecimal max) {
    BigDecimal value = current(cursor);
    if (value != null && value.abs().compareTo(max) <= 0) {
      return value;
    }
    cursor.reject("a number from -" + max + " to " + max);
    return BigDecimal.ZERO;
  }

  /** The number that was read last, to the digit. */
  static BigDecimal last(Cursor cursor) {
    if (cursor.atName) {
      return new BigDecimal(cursor.tokens.name());
    }
    return cursor.inTexts ? new BigDecimal(cursor.tokens.text()) : cursor.tokens.decimal();
  }

  /** The number that comes next, or null if that is something else. */
  private static @Nullable BigDecimal current(Cursor cursor) {
    Tokens tokens = cursor.tokens;
    if (!cursor.inTexts) {
      return tokens.current() == Token.NUMBER ? tokens.decimal() : null;
    }
    return tokens.current() == Token.STRING ? Numbers.parsed(tokens.text()) : null;
  }
}
