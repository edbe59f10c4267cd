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
 * {@value #MAX_NAME_LENGTH} characters, numbers of {@value #MAX_NUMBER_LENGTH} digits. Strings are
 * bounded by the size of the message.
 */
public final class Json {
  /** How deep objects and arrays may be nested. */
  public static final int MAX_DEPTH = 64;

  /** How long the name of a member may be, in characters. */
  public static final int MAX_NAME_LENGTH = 1_024;

  /** How long a number may be, in characters. */
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
   * A reader at the first value of a text that has been read once before, as by the envelope's
   * parser, which refuses duplicate members.
   *
   * @throws JsonException if there is no JSON value
   */
  public static JsonReader reader(byte[] text, int offset, int length) {
    JsonParser parser = SEEN_BEFORE.createParser(ObjectReadContext.empty(), text, offset, length);
    try {
      parser.nextToken();
    } catch (JacksonException e) {
      throw refusal(e);
    }
    return new JsonReader(parser);
  }

  /** A parser for a text from outside: duplicate members are refused, at every level. */
  static JsonParser parser(byte[] text, int offset, int length) {
    return FROM_OUTSIDE.createParser(ObjectReadContext.empty(), text, offset, length);
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
      return "numbers of " + MAX_NUMBER_LENGTH + " characters";
    }
    return "member names of " + MAX_NAME_LENGTH + " characters";
  }
}
