package dev.tessera.runtime.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * RFC 8259 to the letter, and no member twice: what the runtime's reader is compared with. It
 * shares no code with it, and has none of its limits. Values are {@link String}, {@link Num},
 * {@link Boolean}, lists, maps and {@link #NULL}.
 */
public final class StrictJson {
  private static final int ABSURD_EXPONENT = 1_000_000_000;
  public static final Object NULL = new Object();

  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");

  private final String text;
  private int at;
  private int depth;
  private int deepest;
  private int longestName;
  private int longestNumber;
  private boolean halfPairs;

  private StrictJson(String text) {
    this.text = text;
  }

  /**
   * A document.
   *
   * @param value what it says
   * @param depth how many objects and arrays there are around its innermost value
   * @param longestName how many bytes of UTF-8 its longest member name has
   * @param longestNumber how many digits its longest number has, its exponent's too
   * @param halfPairs whether a member name has half of a surrogate pair
   */
  public record Document(
      Object value, int depth, int longestName, int longestNumber, boolean halfPairs) {}

  /** A number, as it is written. */
  public record Num(String text) {
    /** Its value; nothing if no BigDecimal has such an exponent. */
    public Optional<BigDecimal> value() {
      try {
        return Optional.of(new BigDecimal(text));
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }

    /** Whether it is the same number, or one as absurd. */
    public boolean is(BigDecimal other) {
      Optional<BigDecimal> value = value();
      boolean absurd = value.isEmpty() || Math.abs((long) value.get().scale()) > ABSURD_EXPONENT;
      return absurd
          ? other.signum() == 0 || Math.abs((long) other.scale()) == ABSURD_EXPONENT
          : value.get().compareTo(other) == 0;
    }
  }

  /** What these bytes say; empty if they are no JSON. */
  public static Optional<Document> read(byte[] utf8) {
    try {
      return read(UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** What this text says; empty if it is no JSON. */
  public static Optional<Document> read(String text) {
    StrictJson json = new StrictJson(text);
    try {
      Object value = json.value();
      return json.at == text.length() ? Optional.of(json.document(value)) : Optional.empty();
    } catch (NotJson e) {
      return Optional.empty();
    }
  }

  private Document document(Object value) {
    return new Document(value, deepest, longestName, longestNumber, halfPairs);
  }

  private Object value() {
    space();
    Object value =
        switch (peek()) {
          case '{' -> object();
          case '[' -> array();
          case '"' -> string();
          case 't' -> literal("true", true);
          case 'f' -> literal("false", false);
          case 'n' -> literal("null", NULL);
          default -> number();
        };
    space();
    return value;
  }

  private Map<String, Object> object() {
    Map<String, Object> members = new LinkedHashMap<>();
    for (boolean more = enter('}'); more; more = goesOn('}')) {
      space();
      String name = string();
      longestName = Math.max(longestName, name.getBytes(UTF_8).length);
      halfPairs |= !UTF_8.newEncoder().canEncode(name);
      space();
      take(':');
      if (members.put(name, value()) != null) {
        throw new NotJson();
      }
    }
    return members;
  }

  private List<Object> array() {
    List<Object> elements = new ArrayList<>();
    for (boolean more = enter(']'); more; more = goesOn(']')) {
      elements.add(value());
    }
    return elements;
  }

  /** Whether there is anything in it. */
  private boolean enter(char end) {
    at++;
    depth++;
    if (depth > 2_000) {
      throw new NotJson(); // no stack holds any depth, and no limit is anywhere near
    }
    deepest = Math.max(deepest, depth);
    space();
    if (peek() == end) {
      at++;
      depth--;
      return false;
    }
    return true;
  }

  private boolean goesOn(char end) {
    if (peek() == end) {
      at++;
      depth--;
      return false;
    }
    take(',');
    return true;
  }

  private String string() {
    take('"');
    StringBuilder value = new StringBuilder();
    while (peek() != '"') {
      char c = text.charAt(at++);
      if (c < 0x20) {
        throw new NotJson();
      }
      value.append(c == '\\' ? escaped() : c);
    }
    at++;
    return value.toString();
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
      default -> throw new NotJson();
    };
  }

  private char unicode() {
    if (at + 4 > text.length()) {
      throw new NotJson();
    }
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = "0123456789abcdefABCDEF".indexOf(text.charAt(at++));
      if (digit < 0) {
        throw new NotJson();
      }
      value = value * 16 + (digit < 16 ? digit : digit - 6);
    }
    return (char) value;
  }

  private Object literal(String word, Object value) {
    if (!text.startsWith(word, at)) {
      throw new NotJson();
    }
    at += word.length();
    return value;
  }

  private Num number() {
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (!number.lookingAt()) {
      throw new NotJson();
    }
    at = number.end();
    longestNumber = Math.max(longestNumber, number.group().replaceAll("[^0-9]", "").length());
    return new Num(number.group());
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private void take(char expected) {
    if (peek() != expected) {
      throw new NotJson();
    }
    at++;
  }

  private char peek() {
    if (at == text.length()) {
      throw new NotJson();
    }
    return text.charAt(at);
  }

  private static final class NotJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotJson() {
      super(null, null, false, false);
    }
  }
}
