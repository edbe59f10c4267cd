package dev.tessera.dev.test;

import java.util.LinkedHashMap;
import java.util.Map;

/** The text with which arguments are refused: one line for each violation. */
final class ViolationsText {
  static final String START = "Invalid arguments:\n";

  private ViolationsText() {}

  /** What is wrong, by JSON pointer (RFC 6901), in the order of the text. */
  static Map<String, String> byPointer(String text) {
    Map<String, String> violations = new LinkedHashMap<>();
    text.lines()
        .skip(1)
        .map(line -> line.split(": ", 2))
        .forEach(
            parts -> violations.merge(parts[0], parts[parts.length - 1], (a, b) -> a + "; " + b));
    return violations;
  }
}
