package dev.tessera.runtime.json;

/**
 * The limits that hold for every JSON text from outside: {@value #MAX_DEPTH} levels, names of
 * {@value #MAX_NAME_LENGTH} bytes in UTF-8, numbers of {@value #MAX_NUMBER_LENGTH} digits. Strings
 * are bounded by the size of the message.
 */
public final class Json {
  /** How deep objects and arrays may be nested. */
  public static final int MAX_DEPTH = 64;

  /** How deep an object may be inside of others whose members are known. */
  public static final int MAX_VALUE_DEPTH = 50;

  /** How long the name of a member may be, in bytes of UTF-8. */
  public static final int MAX_NAME_LENGTH = 1_024;

  /** How long a number may be, in digits, those of its exponent too. */
  public static final int MAX_NUMBER_LENGTH = 400;

  private Json() {}

  /**
   * A reader of a text that has been read once before, by {@link #readerOfUntrusted}: duplicate
   * members are not looked for again.
   *
   * @throws JsonException if there is no JSON value
   */
  public static JsonReader reader(byte[] text, int offset, int length) {
    return new JsonReader(tokensOfSeen(text, offset, length), text);
  }

  /**
   * A reader of a text from outside. Besides the limits, it refuses an object with two members of
   * the same name, at any level, and any encoding but UTF-8 (RFC 8259 sections 4 and 8.1).
   *
   * @throws JsonException if there is no JSON value, or the text is refused
   */
  public static JsonReader readerOfUntrusted(byte[] text) {
    return new JsonReader(untrusted(text), text);
  }

  /**
   * A JSON text without line breaks, as messages need it: the same if it has none.
   *
   * @throws JsonException if it has some and is no JSON
   */
  public static String onOneLine(String json) {
    return json.indexOf('\n') < 0 && json.indexOf('\r') < 0
        ? json
        : JsonValue.parse(json).toString();
  }

  /** The tokens of a text from outside, with the checks of {@link #readerOfUntrusted}. */
  static Tokens untrusted(byte[] text) {
    if (!startsLikeUtf8(text) || !Utf8.isValid(text)) {
      throw new JsonException("The text is not JSON in UTF-8");
    }
    return new Tokens(text, 0, text.length, true);
  }

  /** The tokens of a value in a text that has been read once before. */
  static Tokens tokensOfSeen(byte[] text, int offset, int length) {
    return new Tokens(text, offset, length, false);
  }

  /** UTF-16 and UTF-32 have a zero among the first four bytes, or start with a byte order mark. */
  private static boolean startsLikeUtf8(byte[] text) {
    for (int i = 0; i < Math.min(4, text.length); i++) {
      if (text[i] == 0) {
        return false;
      }
    }
    return text.length == 0 || text[0] > 0;
  }

  /** The refusal of a text that is beyond a limit. */
  static JsonException beyond(String limit) {
    return new JsonException("The JSON text exceeds a limit: " + limit);
  }
}
