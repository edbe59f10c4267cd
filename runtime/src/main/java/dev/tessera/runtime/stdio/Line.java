package dev.tessera.runtime.stdio;

import java.util.Arrays;

/** One line of input. */
final class Line {
  private static final Line TOO_LONG = new Line(new byte[0], true);

  private final byte[] text;
  private final boolean tooLong;

  private Line(byte[] text, boolean tooLong) {
    this.text = text;
    this.tooLong = tooLong;
  }

  /** Takes the array as it is. */
  static Line of(byte[] text) {
    boolean hasReturn = text.length > 0 && text[text.length - 1] == '\r';
    return new Line(hasReturn ? Arrays.copyOf(text, text.length - 1) : text, false);
  }

  static Line tooLong() {
    return TOO_LONG;
  }

  /** The bytes, without the end of the line; none if it was too long. */
  byte[] text() {
    return text;
  }

  boolean isTooLong() {
    return tooLong;
  }

  boolean isBlank() {
    for (byte b : text) {
      if (b != ' ' && b != '\t') {
        return false;
      }
    }
    return true;
  }
}
