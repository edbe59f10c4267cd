package dev.tessera.dev.test;

import dev.tessera.runtime.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** The texts in results that are no tool's. */
final class FeatureResult {
  private FeatureResult() {}

  /** The texts of contents; of bytes, their base64. */
  static List<String> contents(JsonValue result) {
    return elements(result, "contents").stream()
        .map(contents -> contents.member("text").or(() -> contents.member("blob")))
        .flatMap(Optional::stream)
        .map(JsonValue::asString)
        .toList();
  }

  /** The messages as {@code role: text}; of what is no text, its type. */
  static List<String> messages(JsonValue result) {
    return elements(result, "messages").stream()
        .map(message -> member(message, "role") + ": " + said(message))
        .toList();
  }

  private static String said(JsonValue message) {
    JsonValue content = message.member("content").orElseThrow();
    return content
        .member("text")
        .map(JsonValue::asString)
        .orElseGet(() -> "[" + member(content, "type") + "]");
  }

  static List<String> suggestions(JsonValue result) {
    return result.member("completion").stream()
        .flatMap(completion -> elements(completion, "values").stream())
        .map(JsonValue::asString)
        .toList();
  }

  private static String member(JsonValue object, String name) {
    return object.member(name).orElseThrow().asString();
  }

  private static List<JsonValue> elements(JsonValue object, String name) {
    return object.member(name).map(JsonValue::elements).orElse(List.of());
  }
}
