package dev.tessera.runtime.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

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

  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(MAX_DEPTH)
          .maxNameLength(MAX_NAME_LENGTH)
          .maxNumberLength(MAX_NUMBER_LENGTH)
          .maxStringLength(Integer.MAX_VALUE)
          .build();

  private static final JsonFactory SEEN_BEFORE =
      JsonFactory.builder().streamReadConstraints(LIMITS).build();

  private static final JsonFactory FROM_OUTSIDE =
      JsonFactory.builder()
          .streamReadConstraints(LIMITS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private Json() {}

  /**
   * A reader of a text that has been read once before, by {@link #readerOfUntrusted}: duplicate
   * members are not looked for again.
   *
   * @throws JsonException if there is no JSON value
   */
  public static JsonReader reader(byte[] text, int offset, int length) {
    return new JsonReader(tokens(SEEN_BEFORE, text, offset, length), text, offset);
  }

  /**
   * A reader of a text from outside. Besides the limits, it refuses an object with two members of
   * the same name, at any level, and any encoding but UTF-8 (RFC 8259 sections 4 and 8.1).
   *
   * @throws JsonException if there is no JSON value, or the text is refused
   */
  public static JsonReader readerOfUntrusted(byte[] text) {
    return new JsonReader(untrusted(text), text, 0);
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
    return tokens(FROM_OUTSIDE, text, 0, text.length);
  }

  /** The tokens of a value in a text that has been read once before. */
  static Tokens tokensOfSeen(byte[] text, int offset, int length) {
    return tokens(SEEN_BEFORE, text, offset, length);
  }

  /** Jackson would guess UTF-16, UTF-32 or a byte order mark from the first four bytes. */
  private static boolean startsLikeUtf8(byte[] text) {
    for (int i = 0; i < Math.min(4, text.length); i++) {
      if (text[i] == 0) {
        return false;
      }
    }
    return text.length == 0 || text[0] > 0;
  }

  private static Tokens tokens(JsonFactory factory, byte[] text, int offset, int length) {
    JsonParser parser = factory.createParser(ObjectReadContext.empty(), text, offset, length);
    return new Tokens(parser);
  }

  /**
   * What a client may know of a parser's complaint: never a part of the text, never a class name.
   */
  static JsonException refusal(JacksonException cause) {
    if (cause instanceof StreamConstraintsException) {
      return new JsonException(
          "The JSON text exceeds a limit: " + limit(cause.getOriginalMessage()));
    }
    if (String.valueOf(cause.getOriginalMessage()).startsWith("Duplicate")) {
      return new JsonException("The JSON text has an object with two members of the same name");
    }
    return new JsonException("The text is not JSON");
  }

  private static String limit(String message) {
    if (message.contains("nesting depth")) {
      return MAX_DEPTH + " levels of objects and arrays";
    }
    if (message.contains("Number")) {
      return "numbers of " + MAX_NUMBER_LENGTH + " digits";
    }
    return "member names of " + MAX_NAME_LENGTH + " bytes";
  }
}
