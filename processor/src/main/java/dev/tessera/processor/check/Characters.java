package dev.tessera.processor.check;

import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** Finds characters that do not belong in a name. */
final class Characters {
  private Characters() {}

  /** The index of the first character that is not allowed. */
  static OptionalInt firstOther(String text, IntPredicate allowed) {
    for (int i = 0; i < text.length(); i++) {
      if (!allowed.test(text.charAt(i))) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** The character at an index, in a form that can be seen. */
  static String at(String text, int index) {
    int c = text.codePointAt(index);
    return c < ' ' || c == 0x7F || Character.getType(c) == Character.SURROGATE
        ? String.format("\\u%04x", c)
        : Character.toString(c);
  }

  static boolean isLetterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
