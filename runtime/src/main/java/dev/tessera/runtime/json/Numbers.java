package dev.tessera.runtime.json;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Questions about numbers of which an exponent may be absurd, answered without expanding them. */
final class Numbers {
  static final BigDecimal MAX_DOUBLE = new BigDecimal(Double.toString(Double.MAX_VALUE));
  static final BigDecimal MAX_FLOAT = new BigDecimal(Float.toString(Float.MAX_VALUE));

  private static final BigDecimal MIN_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal MAX_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

  private Numbers() {}

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
