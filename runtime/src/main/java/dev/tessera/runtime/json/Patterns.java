package dev.tessera.runtime.json;

import java.util.regex.Pattern;

/**
 * Matches strings from outside without letting them choose how long that takes: a pattern may need
 * time that grows exponentially with the string, or a stack that grows with it.
 */
final class Patterns {
  /** An e-mail address as the schema describes it. */
  static final Pattern EMAIL =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

  /** How often a match may look at a character: some milliseconds. */
  private static final int MAX_STEPS = 1_000_000;

  private Patterns() {}

  /** What came of a match. */
  enum Outcome {
    MATCH,
    NO_MATCH,
    TOO_LONG
  }

  /** Matches a whole text. */
  static Outcome outcome(Pattern pattern, String text) {
    try {
      boolean matches = pattern.matcher(new Counted(text, new int[] {MAX_STEPS})).matches();
      return matches ? Outcome.MATCH : Outcome.NO_MATCH;
    } catch (TooLongException | StackOverflowError e) {
      return Outcome.TOO_LONG;
    }
  }

  private static final class TooLongException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLongException() {
      super("too many steps", null, false, false);
    }
  }

  /**
   * A text that counts how often it is looked at.
   *
   * @param text the text
   * @param left how often it may still be looked at, in an array to be counted down
   */
  @SuppressWarnings("ArrayRecordComponent") // a counter, never compared
  private record Counted(String text, int[] left) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (--left[0] < 0) {
        throw new TooLongException();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text.substring(start, end), left);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
