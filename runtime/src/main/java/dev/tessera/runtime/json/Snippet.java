package dev.tessera.runtime.json;

/** How a value is named to the model that sent it. */
final class Snippet {
  private static final int MAX_CHARS = 40;

  private Snippet() {}

  static String of(Tokens tokens) {
    return switch (tokens.current()) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case STRING -> ofText(tokens.text());
      default -> shortened(tokens.text());
    };
  }

  static String of(JsonValue value) {
    return switch (value.kind()) {
      case OBJECT -> "an object";
      case ARRAY -> "an array";
      case STRING -> ofText(value.asString());
      case NUMBER, BOOLEAN, NULL -> shortened(value.toString());
    };
  }

  /** A string. */
  static String ofText(String text) {
    return '"' + shortened(text) + '"';
  }

  private static String shortened(String text) {
    if (text.length() <= MAX_CHARS) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(MAX_CHARS - 1)) ? MAX_CHARS - 1 : MAX_CHARS;
    return text.substring(0, end) + "...";
  }
}
