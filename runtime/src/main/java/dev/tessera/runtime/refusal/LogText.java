package dev.tessera.runtime.refusal;

import org.jspecify.annotations.Nullable;

/**
 * Text from outside as it may stand in a log: bounded, and nothing in it that ends a line or hides
 * one (control, format and separator characters): what a token claims can forge no record.
 */
public final class LogText {
  private static final int MAX_CHARS = 200;

  private LogText() {}

  /** The text in quotes; "(none)" for null. */
  public static String of(@Nullable Object value) {
    if (value == null) {
      return "(none)";
    }
    return "\"" + plain(value.toString()) + "\"";
  }

  /** The text without quotes, for where its end is clear. */
  public static String plain(String text) {
    StringBuilder safe = new StringBuilder();
    for (int i = 0; i < Math.min(text.length(), MAX_CHARS); i++) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        safe.append(c);
      } else {
        safe.append(String.format("\\u%04x", (int) c));
      }
    }
    return text.length() > MAX_CHARS ? safe.append("...").toString() : safe.toString();
  }

  private static boolean isPlain(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
