package dev.tessera.processor.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A JSON value in the making; objects keep the order in which members were put. */
public sealed interface Json {

  /** A string. */
  static Json string(String text) {
    return new Scalar(quote(text));
  }

  /** Strings in an array. */
  static Json strings(List<String> texts) {
    return array(texts.stream().map(Json::string).toList());
  }

  /** An array. */
  static Json array(List<Json> elements) {
    return new Array(List.copyOf(elements));
  }

  /** A number, a boolean or null, as JSON writes it. */
  static Json literal(String json) {
    return new Scalar(json);
  }

  /** An empty object, to be filled. */
  static JsonObject object() {
    return new JsonObject(new LinkedHashMap<>());
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < 0x20 || (Character.isSurrogate(c) && !isPaired(text, i))) {
            quoted.append(String.format("\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  private static boolean isPaired(String text, int index) {
    return Character.isHighSurrogate(text.charAt(index))
        ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
        : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
  }

  /**
   * A string, number, boolean or null.
   *
   * @param json the value as JSON writes it
   */
  record Scalar(String json) implements Json {}

  /**
   * An array.
   *
   * @param elements the elements
   */
  record Array(List<Json> elements) implements Json {}

  /**
   * An object, mutable while it is made.
   *
   * @param members the members
   */
  record JsonObject(Map<String, Json> members) implements Json {

    /** Puts a member. */
    public JsonObject put(String name, Json value) {
      members.put(name, value);
      return this;
    }

    /** Puts a string. */
    public JsonObject put(String name, String text) {
      return put(name, string(text));
    }

    /** Puts a string if it is there. */
    public JsonObject put(String name, Optional<String> text) {
      text.ifPresent(present -> put(name, present));
      return this;
    }

    /** Puts an array unless it is empty. */
    public JsonObject putUnlessEmpty(String name, List<Json> elements) {
      return elements.isEmpty() ? this : put(name, array(elements));
    }

    /** Has a function put what it will. */
    public JsonObject with(Consumer<JsonObject> filler) {
      filler.accept(this);
      return this;
    }

    List<String> names() {
      return new ArrayList<>(members.keySet());
    }
  }
}
