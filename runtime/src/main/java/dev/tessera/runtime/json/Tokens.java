package dev.tessera.runtime.json;

import java.math.BigDecimal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;

/** Jackson's parser, with every complaint of its own turned into a {@link JsonException}. */
final class Tokens {
  private final JsonParser parser;

  /** Starts at the first token of the text. */
  Tokens(JsonParser parser) {
    this.parser = parser;
    next();
  }

  JsonToken current() {
    return parser.currentToken();
  }

  JsonToken next() {
    JsonToken token = nextOrEnd();
    if (token == null) {
      throw new JsonException("The text is not JSON");
    }
    return token;
  }

  /** The next token, or null at the end of the text. */
  @Nullable JsonToken nextOrEnd() {
    try {
      return parser.nextToken();
    } catch (JacksonException e) {
      throw Json.refusal(e);
    }
  }

  /** Passes over the current value. */
  void skip() {
    try {
      parser.skipChildren();
      parser.finishToken();
    } catch (JacksonException e) {
      throw Json.refusal(e);
    }
  }

  String name() {
    return parser.currentName();
  }

  /** The text of a string, number or literal. */
  String text() {
    return guarded(parser::getString);
  }

  /**
   * The value of a number. An exponent beyond {@link Numbers#MAX_EXPONENT}, which nobody writes but
   * to make arithmetic overflow, counts as that one: it is beyond every bound either way.
   */
  BigDecimal decimal() {
    try {
      return Numbers.withinExponents(guarded(parser::getDecimalValue));
    } catch (NumberFormatException e) {
      return Numbers.ofHugeExponent(text());
    }
  }

  private static <T> T guarded(Supplier<T> read) {
    try {
      return read.get();
    } catch (JacksonException e) {
      throw Json.refusal(e);
    }
  }

  /** Where the current value is, as a JSON pointer. */
  String pointer() {
    return JsonPointer.forPath(parser.streamReadContext(), false).toString();
  }

  /** Where the current token starts, in bytes from the start of the text. */
  int start() {
    return (int) parser.currentTokenLocation().getByteOffset();
  }

  /** Where the current token ends, once it has been read or passed over. */
  int end() {
    return (int) parser.currentLocation().getByteOffset();
  }
}
