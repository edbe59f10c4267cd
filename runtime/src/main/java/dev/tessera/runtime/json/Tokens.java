package dev.tessera.runtime.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a JSON text in UTF-8. What is no JSON, or beyond the {@linkplain Json limits}, is a
 * {@link JsonException}, as soon as it is met.
 */
final class Tokens extends Scanner {
  private static final int MAX_SMALL_DIGITS = 18;

  /** Whether no object may have two members of one name. */
  private final boolean unique;

  private Token current = Token.NULL;

  /** Where the current token starts. */
  private int start;

  private @Nullable Level level;
  private int depth;

  /** Starts at the first token of the text. */
  Tokens(byte[] text, int offset, int length, boolean unique) {
    super(text, offset, length);
    this.unique = unique;
    next();
  }

  Token current() {
    return current;
  }

  /** The innermost object or array that the current token is in, or starts; null for none. */
  @Nullable Level level() {
    return level;
  }

  Token next() {
    Token token = nextOrEnd();
    if (token == null) {
      throw malformed();
    }
    return token;
  }

  /** The next token, or null at the end of the text. */
  @Nullable Token nextOrEnd() {
    skipSpace();
    if (level == null) {
      if (atEnd()) {
        return null;
      }
      current = value();
    } else {
      current = level.array ? inArray(level) : inObject(level);
    }
    return current;
  }

  private Token inArray(Level array) {
    if (peek() == ']') {
      return leave(array, Token.END_ARRAY);
    }
    if (current != Token.START_ARRAY) {
      pass(',');
    }
    array.nextElement();
    return value();
  }

  private Token inObject(Level object) {
    if (current == Token.NAME) {
      pass(':');
      return value();
    }
    if (peek() == '}') {
      return leave(object, Token.END_OBJECT);
    }
    if (current != Token.START_OBJECT) {
      pass(',');
    }
    start = at;
    if (peek() != '"') {
      throw malformed();
    }
    passString();
    String name = decodedName();
    if (unique && !object.add(name)) {
      throw new JsonException("The JSON text has an object with two members of the same name");
    }
    object.nextMember(name);
    return Token.NAME;
  }

  private Token leave(Level left, Token end) {
    start = at++;
    level = left.outer;
    depth--;
    return end;
  }

  private Token value() {
    start = at;
    return switch (peek()) {
      case '{' -> enter(false, Token.START_OBJECT);
      case '[' -> enter(true, Token.START_ARRAY);
      case '"' -> {
        passString();
        yield Token.STRING;
      }
      case 't' -> word("true", Token.TRUE);
      case 'f' -> word("false", Token.FALSE);
      case 'n' -> word("null", Token.NULL);
      default -> number();
    };
  }

  private Token enter(boolean array, Token opening) {
    if (depth == Json.MAX_DEPTH) {
      throw Json.beyond(Json.MAX_DEPTH + " levels of objects and arrays");
    }
    at++;
    depth++;
    level = new Level(level, array);
    return opening;
  }

  private Token word(String word, Token token) {
    passWord(word);
    return token;
  }

  private Token number() {
    int digits = passNumber();
    if (level == null) {
      requireSpace();
    }
    if (digits > Json.MAX_NUMBER_LENGTH) {
      throw Json.beyond("numbers of " + Json.MAX_NUMBER_LENGTH + " digits");
    }
    return Token.NUMBER;
  }

  /** Passes over the current value. */
  void skip() {
    if (current == Token.START_OBJECT || current == Token.START_ARRAY) {
      int outside = depth - 1;
      while (depth > outside) {
        next();
      }
    }
  }

  /** The name of the member that the current token is the name or the value of. */
  String name() {
    boolean opening = current == Token.START_OBJECT || current == Token.START_ARRAY;
    Level around = opening && level != null ? level.outer : level;
    if (around == null) {
      throw new IllegalStateException("A name is asked for outside of objects");
    }
    return around.name();
  }

  private String decodedName() {
    if (plain) {
      requireName(at - start - 2);
      return word();
    }
    String name = text();
    if (!Surrogates.arePaired(name)) {
      throw malformed();
    }
    requireName(name.getBytes(StandardCharsets.UTF_8).length);
    return name;
  }

  private static void requireName(int bytes) {
    if (bytes > Json.MAX_NAME_LENGTH) {
      throw Json.beyond("member names of " + Json.MAX_NAME_LENGTH + " bytes");
    }
  }

  /** The text of a string, number or literal. */
  String text() {
    if (text[start] == '"') {
      return Escapes.decoded(text, start + 1, at - 1);
    }
    return new String(text, start, at - start, StandardCharsets.UTF_8);
  }

  /** The text of a string that is likely to have come before. */
  String word() {
    return plain ? Words.of(text, start + 1, at - 1) : text();
  }

  /** Whether the current token is a number of some digits and nothing else. */
  boolean isSmallInteger() {
    return current == Token.NUMBER && plain && at - start <= MAX_SMALL_DIGITS;
  }

  /** The value of such a number. */
  long smallInteger() {
    boolean negative = text[start] == '-';
    long value = 0;
    for (int i = negative ? start + 1 : start; i < at; i++) {
      value = 10 * value + text[i] - '0';
    }
    return negative ? -value : value;
  }

  /**
   * The value of a number. An exponent beyond {@link Numbers#MAX_EXPONENT}, which nobody writes but
   * to make arithmetic overflow, counts as that one: it is beyond every bound either way.
   */
  BigDecimal decimal() {
    String number = text();
    try {
      return Numbers.withinExponents(new BigDecimal(number));
    } catch (NumberFormatException e) {
      return Numbers.ofHugeExponent(number);
    }
  }

  /** Where the current value is, as a JSON pointer. */
  String pointer() {
    StringBuilder pointer = new StringBuilder();
    if (level != null) {
      level.appendTo(pointer);
    }
    return pointer.toString();
  }

  /** Where the current token starts in the text. */
  int start() {
    return start;
  }

  /** Where the current token ends in the text. */
  int end() {
    return at;
  }
}
