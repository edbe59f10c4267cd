package dev.tessera.processor;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** Tells documents that JavaScript reads as they are from those whose numbers it would change. */
final class ExactNumbers {
  private ExactNumbers() {}

  static boolean are(String document) {
    return are(Validator.read(document));
  }

  private static boolean are(JsonNode node) {
    if (node.isNumber()) {
      return isExact(node.decimalValue());
    }
    for (JsonNode child : node.values()) {
      if (!are(child)) {
        return false;
      }
    }
    return true;
  }

  /**
   * As short as JavaScript would write it: what differs from its double in the 17th digit is not.
   */
  private static boolean isExact(BigDecimal number) {
    double value = number.doubleValue();
    return !Double.isInfinite(value)
        && new BigDecimal(Double.toString(value)).compareTo(number) == 0;
  }
}
