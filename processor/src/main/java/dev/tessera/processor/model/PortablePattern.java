package dev.tessera.processor.model;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern as {@link java.util.regex.Pattern} matches a whole string with it, written so that ECMA
 * 262 (with the flag {@code u}, as JSON Schema has it) reads it alike. The few things that the two
 * read differently are rewritten where there are other words for them, and refused otherwise:
 *
 * <ul>
 *   <li>kept: characters, groups without a name, alternatives, classes of characters and ranges,
 *       {@code \d \D \w \W}, {@code \t \n \r \f}, {@code \}{@code uhhhh}, {@code \xhh}, quantifiers
 *   <li>rewritten: {@code .} and {@code \s \S}; {@code ^} and {@code $} where they say nothing
 *   <li>refused: everything else
 * </ul>
 */
public final class PortablePattern {
  /** What {@code .} is to Java: everything but line terminators. */
  private static final String DOT = "[^\\n\\r\\u0085\\u2028\\u2029]";

  /** What {@code \s} is to Java, inside of a class. */
  private static final String SPACES = "\\t-\\r ";

  private static final String SYNTAX = "^$\\.*+?()[]{}|/";

  private final String regexp;
  private final StringBuilder ecma = new StringBuilder("^(?:");
  private int at;

  private PortablePattern(String regexp) {
    this.regexp = regexp;
  }

  /**
   * The translation.
   *
   * @param ecma the pattern for ECMA 262, anchored
   * @param refusal why there is none
   */
  public record Translation(String ecma, Optional<Refusal> refusal) {}

  /**
   * Why a pattern has no translation.
   *
   * @param part the part that is the matter
   * @param index where it is
   * @param reason what is the matter with it
   */
  public record Refusal(String part, int index, String reason) {}

  private static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Refusal refusal;

    RefusedException(Refusal refusal) {
      this.refusal = refusal;
    }
  }

  /** Translates a pattern. */
  public static Translation of(String regexp) {
    PortablePattern pattern = new PortablePattern(regexp);
    try {
      pattern.alternatives(0);
      Pattern.compile(regexp);
      return new Translation(pattern.ecma.append(")$").toString(), Optional.empty());
    } catch (RefusedException e) {
      return new Translation("", Optional.of(e.refusal));
    } catch (PatternSyntaxException e) {
      int index = Math.max(0, Math.min(e.getIndex(), regexp.length()));
      return new Translation(
          "", Optional.of(new Refusal(regexp.substring(index), index, "is no pattern to Java")));
    }
  }

  private static RefusedException refused(String part, int index, String reason) {
    return new RefusedException(new Refusal(part, index, reason));
  }

  private RefusedException differs(int start, int end) {
    return refused(regexp.substring(start, end), start, "is not read alike by Java and ECMA 262");
  }

  private boolean hasMore() {
    return at < regexp.length();
  }

  private boolean isNext(String text) {
    return regexp.startsWith(text, at);
  }

  private void copy(int length) {
    ecma.append(regexp, at, at + length);
    at += length;
  }

  /** Reads up to the end, or to the parenthesis that ends a group. */
  private void alternatives(int depth) throws RefusedException {
    boolean isStart = true;
    while (hasMore() && !isNext(")")) {
      if (isNext("|")) {
        copy(1);
        isStart = true;
        continue;
      }
      if (depth == 0 && isStart && isNext("^")) {
        at++;
      } else if (depth == 0
          && isNext("$")
          && (at + 1 == regexp.length() || regexp.charAt(at + 1) == '|')) {
        at++;
      } else {
        atom(depth);
        quantifier();
      }
      isStart = false;
    }
    if (depth == 0 && hasMore()) {
      throw refused(")", at, "closes no group");
    }
  }

  private void atom(int depth) throws RefusedException {
    int c = regexp.codePointAt(at);
    switch (c) {
      case '(' -> group(depth);
      case '[' -> characterClass();
      case '\\' -> escape();
      case '.' -> {
        ecma.append(DOT);
        at++;
      }
      case '^', '$' ->
          throw refused(
              Character.toString(c),
              at,
              "is an anchor, and the whole string is matched in any case");
      case '*', '+', '?' -> throw refused(Character.toString(c), at, "repeats nothing");
      case '{', '}', ']' ->
          throw refused(Character.toString(c), at, "has to be escaped with a backslash");
      default -> character(c);
    }
  }

  private void character(int c) throws RefusedException {
    if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
      throw refused(regexp.substring(at, at + 1), at, "is half of a character");
    }
    copy(Character.charCount(c));
  }

  private void group(int depth) throws RefusedException {
    int start = at;
    if (isNext("(?") && !isNext("(?:")) {
      int end = Math.min(regexp.length(), at + (isNext("(?<") ? 4 : 3));
      throw differs(start, end);
    }
    if (depth == 50) {
      throw refused("(", at, "is nested too deeply");
    }
    copy(isNext("(?:") ? 3 : 1);
    alternatives(depth + 1);
    if (!hasMore()) {
      throw refused("(", start, "is never closed");
    }
    copy(1);
  }

  /** An escape outside of a class. */
  private void escape() throws RefusedException {
    if (isNext("\\s")) {
      ecma.append('[').append(SPACES).append(']');
      at += 2;
    } else if (isNext("\\S")) {
      ecma.append("[^").append(SPACES).append(']');
      at += 2;
    } else {
      commonEscape(SYNTAX);
    }
  }

  /** An escape that both read alike; true if it is one of several characters. */
  private boolean commonEscape(String literals) throws RefusedException {
    if (at + 1 == regexp.length()) {
      throw refused("\\", at, "escapes nothing");
    }
    char c = regexp.charAt(at + 1);
    if (c == 'u' || c == 'x') {
      hexadecimal(c == 'u' ? 4 : 2);
      return false;
    }
    boolean isClass = "dDwW".indexOf(c) >= 0;
    if (!isClass && "tnrf".indexOf(c) < 0 && literals.indexOf(c) < 0) {
      throw differs(at, Math.min(regexp.length(), at + 2));
    }
    copy(2);
    return isClass;
  }

  private void hexadecimal(int digits) throws RefusedException {
    int end = at + 2 + digits;
    if (end > regexp.length() || !regexp.substring(at + 2, end).matches("[0-9A-Fa-f]+")) {
      throw differs(at, Math.min(regexp.length(), end));
    }
    char c = (char) Integer.parseInt(regexp.substring(at + 2, end), 16);
    if (Character.isSurrogate(c)) {
      throw refused(regexp.substring(at, end), at, "is half of a character");
    }
    copy(2 + digits);
  }

  private void characterClass() throws RefusedException {
    int start = at;
    copy(isNext("[^") ? 2 : 1);
    if (isNext("]")) {
      throw refused(regexp.substring(start, at + 1), start, "is a class of no characters");
    }
    while (!isNext("]")) {
      if (!hasMore()) {
        throw refused("[", start, "is never closed");
      }
      boolean isDash = isNext("-");
      boolean isSet = classMember(start);
      if (isNext("-") && !isNext("-]")) {
        if (isSet || isDash) {
          throw differs(at, at + 1);
        }
        copy(1);
        range(start);
      }
    }
    copy(1);
  }

  private void range(int start) throws RefusedException {
    if (!hasMore()) {
      throw refused("[", start, "is never closed");
    }
    int end = at;
    if (classMember(start)) {
      throw differs(end, at);
    }
  }

  /** One character of a class, or a set of them; true if it is a set. */
  private boolean classMember(int start) throws RefusedException {
    if (isNext("\\s")) {
      ecma.append(SPACES);
      at += 2;
      return true;
    }
    if (isNext("\\")) {
      return commonEscape(SYNTAX + "-");
    }
    if (isNext("[") || isNext("&&")) {
      throw differs(at, isNext("[") ? at + 1 : at + 2);
    }
    if (isNext("-") && at > start + 2 && !isNext("-]")) {
      throw differs(at, at + 1);
    }
    if (isNext("^")) {
      ecma.append('\\');
    }
    character(regexp.codePointAt(at));
    return false;
  }

  private void quantifier() throws RefusedException {
    if (!hasMore()) {
      return;
    }
    char c = regexp.charAt(at);
    if (c == '{') {
      bounds();
    } else if (c == '*' || c == '+' || c == '?') {
      copy(1);
    } else {
      return;
    }
    if (isNext("?")) {
      copy(1);
    }
    if (isNext("+")) {
      throw refused("+", at, "is possessive, which ECMA 262 does not know");
    }
    if (isNext("*") || isNext("?") || isNext("{")) {
      throw differs(at, at + 1);
    }
  }

  private void bounds() throws RefusedException {
    int end = regexp.indexOf('}', at);
    String text = end < 0 ? "{" : regexp.substring(at, end + 1);
    if (!text.matches("\\{[0-9]{1,4}(,([0-9]{1,4})?)?\\}")) {
      throw refused(text, at, "does not say how often, with at most four digits");
    }
    String[] numbers = text.substring(1, text.length() - 1).split(",", 2);
    if (numbers.length == 2
        && !numbers[1].isEmpty()
        && Integer.parseInt(numbers[0]) > Integer.parseInt(numbers[1])) {
      throw refused(text, at, "ends before it begins");
    }
    copy(text.length());
  }
}
