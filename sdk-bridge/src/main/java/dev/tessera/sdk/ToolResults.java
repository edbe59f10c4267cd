package dev.tessera.sdk;

import dev.tessera.runtime.content.ToolResult;
import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.tool.Decision;
import dev.tessera.runtime.tool.Tool;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a tool answers, in the form of the latest revision that the SDK speaks, 2025-11-25: an
 * object is structured content, any other value a text.
 */
final class ToolResults {
  private ToolResults() {}

  static CallToolResult success(Tool tool, JsonWriter value) {
    return switch (tool.resultKind()) {
      case NONE, CONTENT -> new CallToolResult(List.of(), null, null, null);
      case TEXT -> result(JsonValue.parse(value.toString()).asString(), null);
      case OBJECT -> result(value.toString(), Plain.object(value.toString()));
      case VALUE -> result(value.toString(), null);
    };
  }

  private static CallToolResult result(String text, @Nullable Object structured) {
    return new CallToolResult(List.of(Contents.text(text)), null, structured, null);
  }

  static CallToolResult whole(ToolResult result) {
    List<McpSchema.Content> content = result.content().stream().map(Contents::of).toList();
    Map<String, Object> structured =
        result
            .structuredContent()
            .filter(json -> json.startsWith("{"))
            .map(Plain::object)
            .orElse(null);
    return new CallToolResult(
        content, result.isError() ? true : null, structured, Contents.meta(result.meta()));
  }

  /** For the model to read. */
  static CallToolResult failure(String text) {
    return new CallToolResult(List.of(Contents.text(text)), true, null, null);
  }

  static CallToolResult denial(Decision decision) {
    JsonWriter json = new JsonWriter().beginObject().name("error").value(decision.message());
    return failure(json.endObject().toString());
  }
}
