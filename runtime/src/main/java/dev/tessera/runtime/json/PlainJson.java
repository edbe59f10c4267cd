package dev.tessera.runtime.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON of which the shape is not known, such as the claims of a token, into plain values:
 * {@link String}, {@link Long} for integers of 64 bits, {@link BigDecimal} for other numbers,
 * {@link Boolean}, unmodifiable lists and maps, and null inside of these.
 */
public final class PlainJson {
  private PlainJson() {}

  /**
   * Reads a text from outside that is one object and nothing else.
   *
   * @return the members in the order of the text
   * @throws JsonException if it is anything else, an object in it has two members of one name, or
   *     it is beyond the {@linkplain Json limits}
   */
  public static Map<String, @Nullable Object> object(byte[] text) {
    Tokens tokens = Json.untrusted(text);
    if (tokens.current() != Token.START_OBJECT) {
      throw new JsonException("The JSON text is no object");
    }
    Map<String, @Nullable Object> members = members(tokens);
    if (tokens.nextOrEnd() != null) {
      throw new JsonException("The text has more than one JSON value");
    }
    return members;
  }

  /** Reads a value that was read before; equal values, as JSON Schema has them, are equal. */
  static @Nullable Object valueAt(byte[] text, int offset, int length) {
    return value(Json.tokensOfSeen(text, offset, length));
  }

  private static Map<String, @Nullable Object> members(Tokens tokens) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    while (tokens.next() != Token.END_OBJECT) {
      String name = tokens.name();
      tokens.next();
      members.put(name, value(tokens));
    }
    return Collections.unmodifiableMap(members);
  }

  private static List<@Nullable Object> elements(Tokens tokens) {
    List<@Nullable Object> elements = new ArrayList<>();
    while (tokens.next() != Token.END_ARRAY) {
      elements.add(value(tokens));
    }
    return Collections.unmodifiableList(elements);
  }

  private static @Nullable Object value(Tokens tokens) {
    return switch (tokens.current()) {
      case START_OBJECT -> members(tokens);
      case START_ARRAY -> elements(tokens);
      case STRING -> tokens.text();
      case NUMBER -> number(tokens.decimal());
      case TRUE -> true;
      case FALSE -> false;
      default -> null;
    };
  }

  private static Object number(BigDecimal value) {
    return Numbers.isLong(value) ? (Object) value.longValueExact() : value.stripTrailingZeros();
  }
}
