package dev.tessera.runtime.json;

import java.nio.charset.StandardCharsets;

/** Strings as JSON writes them, with escapes (RFC 8259 section 7). */
final class Escapes {
  private Escapes() {}

  /**
   * What a string says that is known to be well-formed.
   *
   * @param from after its opening quote
   * @param to where its closing quote is
   */
  static String decoded(byte[] text, int from, int to) {
    String raw = new String(text, from, to - from, StandardCharsets.UTF_8);
    int escape = raw.indexOf('\\');
    if (escape < 0) {
      return raw;
    }
    StringBuilder string = new StringBuilder(raw.length()).append(raw, 0, escape);
    for (int i = escape; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\\' && raw.charAt(++i) == 'u') {
        string.append((char) Integer.parseInt(raw, i + 1, i + 5, 16));
        i += 4;
      } else {
        string.append(c == '\\' ? meaning(raw.charAt(i)) : c);
      }
    }
    return string.toString();
  }

  private static char meaning(char escaped) {
    return switch (escaped) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> escaped;
    };
  }
}
