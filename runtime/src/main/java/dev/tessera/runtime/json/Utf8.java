package dev.tessera.runtime.json;

/**
 * Strict UTF-8 (RFC 3629 section 4). The parser takes overlong forms and numbers beyond U+10FFFF,
 * which others on the way may read as something else, and which an id would carry back to the
 * client.
 */
final class Utf8 {
  private Utf8() {}

  /** Whether all of the text is well-formed. */
  static boolean isValid(byte[] text) {
    int i = 0;
    while (i < text.length) {
      if (text[i] >= 0) {
        i++;
      } else {
        int length = sequence(text, i);
        if (length == 0) {
          return false;
        }
        i += length;
      }
    }
    return true;
  }

  /** How long the sequence of several bytes that starts here is; 0 if it is malformed. */
  private static int sequence(byte[] text, int start) {
    int first = text[start] & 0xFF;
    int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (first < 0xC2 || first > 0xF4 || start + length > text.length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((text[start + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    int second = text[start + 1] & 0xFF;
    boolean wellFormed =
        switch (first) {
          case 0xE0 -> second >= 0xA0; // less is overlong
          case 0xED -> second < 0xA0; // more is a surrogate
          case 0xF0 -> second >= 0x90; // less is overlong
          case 0xF4 -> second < 0x90; // more is beyond U+10FFFF
          default -> true;
        };
    return wellFormed ? length : 0;
  }
}
