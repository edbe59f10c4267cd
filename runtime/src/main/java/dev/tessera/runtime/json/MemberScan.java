package dev.tessera.runtime.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds one member of an object in its bytes, with as little work as can be: no parser, and nothing
 * is decoded that need not be. Whoever looks into objects inside of each other has one scan do it,
 * from the outer to the inner: it remembers what it passed over, so that the work grows with the
 * size of the text, however deep they are.
 */
final class MemberScan {
  private final byte[] text;
  private final Ends ends = new Ends();
  private int at;

  /** Looks at JSON that has been read once before, or is found malformed soon. */
  MemberScan(byte[] text) {
    this.text = text;
  }

  /**
   * Where the value of a member starts; -1 if there is no such member.
   *
   * @param start where the object starts
   */
  int find(int start, String member) {
    byte[] name = member.getBytes(StandardCharsets.UTF_8);
    at = start + 1;
    while (true) {
      skipBetween();
      if (current() != '"') {
        return -1;
      }
      int first = at + 1;
      skipString();
      boolean found = isName(first, at - 1, name, member);
      skipBetween();
      if (found) {
        return at;
      }
      skipValue();
    }
  }

  /** The string that starts here. */
  String string(int start) {
    at = start;
    skipString();
    return Escapes.decoded(text, start + 1, at - 1);
  }

  /** Where the value that starts here ends. */
  int end(int start) {
    at = start;
    skipValue();
    return at;
  }

  /** How many objects and arrays it has gone through from their start to their end. */
  int passedOver() {
    return ends.size();
  }

  private boolean isName(int from, int to, byte[] name, String member) {
    if (Arrays.equals(text, from, to, name, 0, name.length)) {
      return true;
    }
    // An escape has up to six bytes for a character.
    return to - from > name.length
        && to - from <= 6 * member.length()
        && Escapes.decoded(text, from, to).equals(member);
  }

  private byte current() {
    if (at >= text.length) {
      throw Scanner.malformed();
    }
    return text[at];
  }

  private void skipBetween() {
    while (" \t\n\r,:".indexOf(current()) >= 0) {
      at++;
    }
  }

  private void skipString() {
    at = endOfString(at + 1);
  }

  /** Where a string ends, from its first character on: after the quote. */
  private int endOfString(int first) {
    int i = first;
    while (i < text.length && text[i] != '"') {
      i += text[i] == '\\' ? 2 : 1;
    }
    if (i >= text.length) {
      throw Scanner.malformed();
    }
    return i + 1;
  }

  private void skipValue() {
    switch (current()) {
      case '"' -> skipString();
      case '{', '[' -> skipNested();
      default -> {
        do {
          at++;
        } while (current() != ',' && current() != '}');
      }
    }
  }

  /** Brackets need only be counted, since others have seen to it that they match. */
  private void skipNested() {
    int known = ends.of(at);
    at = known < 0 ? endOfNested(at) : known;
  }

  private int endOfNested(int start) {
    int i = start;
    int open = -1;
    do {
      if (i >= text.length) {
        throw Scanner.malformed();
      }
      switch (text[i++]) {
        case '"' -> i = endOfString(i);
        case '{', '[' -> open = ends.open(i - 1, open);
        case '}', ']' -> open = ends.close(open, i);
        default -> {}
      }
    } while (open >= 0);
    return i;
  }
}
