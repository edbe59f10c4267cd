package dev.tessera.runtime.json;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Base64 with one text for each value, where java.util.Base64 is laxer (RFC 4648 section 3.5). */
final class Base64Text {
  /** What the last digit may be where it stands for two bits, the other four being zero. */
  private static final String TWO_BITS = "AQgw";

  /** What the last digit may be where it stands for four bits, the other two being zero. */
  private static final String FOUR_BITS = "AEIMQUYcgkosw048";

  private Base64Text() {}

  /** The bytes of a text; null if it is none. */
  static byte @Nullable [] decoded(String text) {
    if (!isWhole(text)) {
      return null;
    }
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return null; // a character that is no digit, or padding before the end
    }
  }

  private static boolean isWhole(String text) {
    int end = text.length();
    if (end % 4 != 0) {
      return false;
    }
    if (text.endsWith("==")) {
      return TWO_BITS.indexOf(text.charAt(end - 3)) >= 0;
    }
    return !text.endsWith("=") || FOUR_BITS.indexOf(text.charAt(end - 2)) >= 0;
  }
}
