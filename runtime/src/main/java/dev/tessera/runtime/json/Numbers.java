package dev.tessera.runtime.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Questions about numbers of which an exponent may be absurd, answered without expanding them. */
final class Numbers {
  static final BigDecimal MAX_DOUBLE = new BigDecimal(Double.toString(Double.MAX_VALUE));
  static final BigDecimal MAX_FLOAT = new BigDecimal(Float.toString(Float.MAX_VALUE));

  private static final BigDecimal MIN_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal MAX_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

  /** Far beyond any number, and far from where arithmetic with exponents overflows. */
  static final int MAX_EXPONENT = 1_000_000_000;

  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,8})?");

  private Numbers() {}

  /** The number in a text, written as in JSON and not absurdly long; null if it is none. */
  static @Nullable BigDecimal parsed(String text) {
    return text.length() <= Json.MAX_NUMBER_LENGTH && NUMBER.matcher(text).matches()
        ? new BigDecimal(text)
        : null;
  }

  /** The number, or one as large or as small whose exponent can be calculated with. */
  static BigDecimal withinExponents(BigDecimal value) {
    if (Math.abs((long) value.scale()) <= MAX_EXPONENT) {
      return value;
    }
    return extreme(value.signum(), value.scale() < 0);
  }

  /** What stands for a number, as JSON has it, with an exponent that not even an int can hold. */
  static BigDecimal ofHugeExponent(String number) {
    String[] parts = number.split("[eE]", 2);
    int sign = new BigDecimal(parts[0]).signum();
    return extreme(sign, parts.length == 1 || !parts[1].startsWith("-"));
  }

  private static BigDecimal extreme(int sign, boolean large) {
    return sign == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(sign, large ? -MAX_EXPONENT : MAX_EXPONENT);
  }

  /**
   * The number if it is within the range of a double and needs no absurd number of digits when
   * written out, or else null. An exponent of a zero is forgotten if it is absurd.
   */
  static @Nullable BigDecimal bounded(BigDecimal value) {
    if (value.signum() == 0 && Math.abs((long) value.scale()) > Json.MAX_NUMBER_LENGTH) {
      return BigDecimal.ZERO;
    }
    boolean fits =
        value.scale() <= Json.MAX_NUMBER_LENGTH && value.abs().compareTo(MAX_DOUBLE) <= 0;
    return fits ? value : null;
  }

  /** Whether the number has no fraction; {@code 1.0} has none. */
  static boolean isInteger(BigDecimal value) {
    return value.scale() <= 0 || value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
  }

  /** The integer that the number is, known to be within the range of a double. */
  static BigInteger toBigInteger(BigDecimal value) {
    return value.signum() == 0 ? BigInteger.ZERO : value.toBigIntegerExact();
  }

  /** Whether the number is an integer of 64 bits. */
  static boolean isLong(BigDecimal value) {
    return isInteger(value) && value.compareTo(MIN_LONG) >= 0 && value.compareTo(MAX_LONG) <= 0;
  }
}
