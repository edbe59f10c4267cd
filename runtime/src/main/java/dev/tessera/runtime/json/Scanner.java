package dev.tessera.runtime.json;

/**
 * Goes through the bytes of a JSON text, one scalar at a time, exactly as RFC 8259 has it. The text
 * is known to be UTF-8, of which only the ASCII has a meaning here.
 */
abstract class Scanner {
  final byte[] text;
  private final int limit;

  /** The byte that comes next. */
  int at;

  /**
   * Whether the scalar that was passed last is as plain as can be: a string without escapes, a
   * number without fraction and exponent.
   */
  boolean plain;

  Scanner(byte[] text, int offset, int length) {
    this.text = text;
    at = offset;
    limit = offset + length;
  }

  boolean atEnd() {
    return at == limit;
  }

  void skipSpace() {
    while (at < limit && isSpace(text[at])) {
      at++;
    }
  }

  private static boolean isSpace(byte b) {
    return b <= ' ' && (b == ' ' || b == '\n' || b == '\r' || b == '\t');
  }

  /** The byte that comes next; what is not there is no JSON. */
  byte peek() {
    if (at >= limit) {
      throw malformed();
    }
    return text[at];
  }

  /** Passes a byte that must come next, and the white space behind it. */
  void pass(char expected) {
    if (peek() != expected) {
      throw malformed();
    }
    at++;
    skipSpace();
  }

  /** Passes a word, such as {@code true}, which ends where letters do. */
  void passWord(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (peek() != word.charAt(i)) {
        throw malformed();
      }
      at++;
    }
    if (at < limit && Character.isLetterOrDigit(text[at])) {
      throw malformed();
    }
  }

  /** Passes a string. */
  void passString() {
    plain = true;
    for (int i = at + 1; i < limit; i++) {
      byte b = text[i];
      if (b == '"') {
        at = i + 1;
        return;
      }
      if (b == '\\') {
        plain = false;
        i = lastOfEscape(i + 1);
      } else if (b >= 0 && b < ' ') {
        throw malformed();
      }
    }
    throw malformed();
  }

  /** Where the last character of an escape is, from its second on. */
  private int lastOfEscape(int second) {
    if (second >= limit || "\"\\/bfnrtu".indexOf(text[second]) < 0) {
      throw malformed();
    }
    int last = text[second] == 'u' ? second + 4 : second;
    for (int i = second + 1; i <= last; i++) {
      if (i >= limit || Character.digit(text[i], 16) < 0) {
        throw malformed();
      }
    }
    return last;
  }

  /**
   * Passes a number.
   *
   * @return how many digits it has, those of its exponent too
   */
  int passNumber() {
    plain = true;
    passIf('-');
    int digits = 1;
    if (!passIf('0')) {
      digits = passDigits();
    }
    if (passIf('.')) {
      plain = false;
      digits += passDigits();
    }
    if (passIf('e') || passIf('E')) {
      plain = false;
      if (!passIf('+')) {
        passIf('-');
      }
      digits += passDigits();
    }
    return digits;
  }

  private boolean passIf(char expected) {
    boolean is = at < limit && text[at] == expected;
    if (is) {
      at++;
    }
    return is;
  }

  private int passDigits() {
    int first = at;
    while (at < limit && text[at] >= '0' && text[at] <= '9') {
      at++;
    }
    if (at == first) {
      throw malformed();
    }
    return at - first;
  }

  /** A number has something between it and a value beside it. */
  void requireSpace() {
    if (at < limit && !isSpace(text[at])) {
      throw malformed();
    }
  }

  static JsonException malformed() {
    return new JsonException("The text is not JSON");
  }
}
