package dev.tessera.sdk;

import dev.tessera.runtime.json.JsonValue;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CreateMessageRequest;
import io.modelcontextprotocol.spec.McpSchema.ModelHint;
import io.modelcontextprotocol.spec.McpSchema.ModelPreferences;
import io.modelcontextprotocol.spec.McpSchema.SamplingMessage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a model is asked, as the SDK has it. */
final class SamplingRequests {
  private SamplingRequests() {}

  /**
   * @param params what our own server would send
   */
  static CreateMessageRequest of(JsonValue params) {
    return new CreateMessageRequest(
        elements(params, "messages").stream().map(SamplingRequests::message).toList(),
        preferences(params),
        params.member("systemPrompt").map(JsonValue::asString).orElse(null),
        null,
        params.member("temperature").map(JsonValue::asDouble).orElse(null),
        params.member("maxTokens").orElseThrow().asInt(),
        stopSequences(params),
        null,
        null);
  }

  private static SamplingMessage message(JsonValue message) {
    JsonValue content = message.member("content").orElseThrow();
    return new SamplingMessage(
        McpSchema.Role.valueOf(text(message, "role").toUpperCase(Locale.ROOT)),
        switch (text(content, "type")) {
          case "image" ->
              new McpSchema.ImageContent(
                  null, text(content, "data"), text(content, "mimeType"), null);
          case "audio" ->
              new McpSchema.AudioContent(
                  null, text(content, "data"), text(content, "mimeType"), null);
          default -> Contents.text(text(content, "text"));
        });
  }

  private static @Nullable ModelPreferences preferences(JsonValue params) {
    Optional<JsonValue> preferences = params.member("modelPreferences");
    if (preferences.isEmpty()) {
      return null;
    }
    List<ModelHint> hints =
        elements(preferences.get(), "hints").stream()
            .map(hint -> new ModelHint(text(hint, "name")))
            .toList();
    return new ModelPreferences(hints, null, null, null);
  }

  private static @Nullable List<String> stopSequences(JsonValue params) {
    List<String> sequences =
        elements(params, "stopSequences").stream().map(JsonValue::asString).toList();
    return sequences.isEmpty() ? null : sequences;
  }

  private static List<JsonValue> elements(JsonValue object, String name) {
    return object.member(name).map(JsonValue::elements).orElse(List.of());
  }

  private static String text(JsonValue object, String name) {
    return object.member(name).orElseThrow().asString();
  }
}
