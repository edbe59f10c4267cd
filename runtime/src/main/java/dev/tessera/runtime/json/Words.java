package dev.tessera.runtime.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The strings that come again and again, above all names of members: what has the same bytes as one
 * before is mostly that one, and not made anew. There is room for a fixed number; one that comes
 * takes the place of another.
 *
 * <p>Thread-safe without a lock: a word is immutable, and it does not matter which thread's stays.
 */
final class Words {
  private static final int MAX_LENGTH = 64;
  private static final int PLACES = 1 << 10;
  private static final @Nullable Word[] KEPT = new Word[PLACES];

  private Words() {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Word(byte[] utf8, String text) {}

  /** The string with these bytes in UTF-8. */
  static String of(byte[] text, int from, int to) {
    if (to - from > MAX_LENGTH) {
      return new String(text, from, to - from, StandardCharsets.UTF_8);
    }
    int place = place(text, from, to);
    Word kept = KEPT[place];
    if (kept != null && Arrays.equals(kept.utf8, 0, kept.utf8.length, text, from, to)) {
      return kept.text;
    }
    String word = new String(text, from, to - from, StandardCharsets.UTF_8);
    KEPT[place] = new Word(Arrays.copyOfRange(text, from, to), word);
    return word;
  }

  /** Long names differ in their ends, where they differ. */
  private static int place(byte[] text, int from, int to) {
    int hash = to - from;
    for (int i = Math.max(from, to - 4); i < to; i++) {
      hash = 31 * hash + text[i];
    }
    return (hash ^ hash >>> 10 ^ hash >>> 20) & (PLACES - 1);
  }
}
