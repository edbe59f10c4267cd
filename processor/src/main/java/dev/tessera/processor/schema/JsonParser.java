package dev.tessera.processor.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the JSON that {@link JsonPretty} writes, and what people make of it: white space may be
 * anywhere, and what else is not JSON is refused.
 */
public final class JsonParser {
  private static final int MAX_DEPTH = 500;

  private final String text;
  private int at;
  private int depth;

  private JsonParser(String text) {
    this.text = text;
  }

  /** Reads a text; empty if it is not one JSON value without duplicate members. */
  public static Optional<Json> parse(String text) {
    JsonParser parser = new JsonParser(text);
    try {
      Json value = parser.value();
      parser.skipSpace();
      return parser.at == text.length() ? Optional.of(value) : Optional.empty();
    } catch (IllegalArgumentException notJson) {
      return Optional.empty();
    }
  }

  private Json value() {
    skipSpace();
    if (++depth > MAX_DEPTH) {
      throw wrong();
    }
    Json value =
        switch (peek()) {
          case '{' -> object();
          case '[' -> array();
          case '"' -> Json.string(string());
          default -> literal();
        };
    depth--;
    return value;
  }

  private Json object() {
    Json.JsonObject object = Json.object();
    expect('{');
    for (boolean more = !skip('}'); more; more = more('}')) {
      skipSpace();
      String name = string();
      skipSpace();
      expect(':');
      if (object.members().put(name, value()) != null) {
        throw wrong();
      }
    }
    return object;
  }

  private Json array() {
    List<Json> elements = new ArrayList<>();
    expect('[');
    for (boolean more = !skip(']'); more; more = more(']')) {
      elements.add(value());
    }
    return Json.array(elements);
  }

  /** Whether a comma comes rather than the end. */
  private boolean more(char end) {
    if (skip(end)) {
      return false;
    }
    expect(',');
    return true;
  }

  private Json literal() {
    int start = at;
    while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String literal = text.substring(start, at);
    if (!literal.matches("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
      throw wrong();
    }
    return Json.literal(literal);
  }

  private String string() {
    expect('"');
    StringBuilder string = new StringBuilder();
    while (peek() != '"') {
      char c = text.charAt(at++);
      string.append(c == '\\' ? escaped() : c);
    }
    at++;
    return string.toString();
  }

  private char escaped() {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw wrong();
    };
  }

  private char unicode() {
    if (at + 4 > text.length()) {
      throw wrong();
    }
    at += 4;
    return (char) Integer.parseInt(text, at - 4, at, 16);
  }

  private boolean skip(char c) {
    skipSpace();
    if (peek() != c) {
      return false;
    }
    at++;
    return true;
  }

  private void expect(char c) {
    if (!skip(c)) {
      throw wrong();
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw wrong();
    }
    return text.charAt(at);
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private static IllegalArgumentException wrong() {
    return new IllegalArgumentException("not JSON");
  }
}
