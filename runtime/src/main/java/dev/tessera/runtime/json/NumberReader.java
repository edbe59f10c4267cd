package dev.tessera.runtime.json;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads numbers for a {@link JsonReader}: values, and integers that are names of members. */
final class NumberReader {
  private final Cursor cursor;
  private final Tokens tokens;

  NumberReader(Cursor cursor) {
    this.cursor = cursor;
    tokens = cursor.tokens;
  }

  long integer(long min, long max) {
    if (cursor.atName) {
      return integerName(min, max);
    }
    BigDecimal value = current();
    if (value != null && Numbers.isLong(value)) {
      long number = value.longValueExact();
      if (min <= number && number <= max) {
        return number;
      }
    }
    cursor.reject("an integer from " + min + " to " + max);
    return 0;
  }

  private long integerName(long min, long max) {
    String name = tokens.name();
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
  @Nullable BigDecimal decimal(boolean integer) {
    BigDecimal read = current();
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
  BigDecimal number(BigDecimal max) {
    BigDecimal value = current();
    if (value != null && value.abs().compareTo(max) <= 0) {
      return value;
    }
    cursor.reject("a number from -" + max + " to " + max);
    return BigDecimal.ZERO;
  }

  /** The number that was read last, to the digit. */
  BigDecimal last() {
    if (cursor.atName) {
      return new BigDecimal(tokens.name());
    }
    return cursor.inTexts ? new BigDecimal(tokens.text()) : tokens.decimal();
  }

  /** The number that comes next, or null if that is something else. */
  private @Nullable BigDecimal current() {
    if (!cursor.inTexts) {
      return tokens.current().isNumeric() ? tokens.decimal() : null;
    }
    return tokens.current() == JsonToken.VALUE_STRING ? Numbers.parsed(tokens.text()) : null;
  }
}
