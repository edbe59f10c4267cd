package dev.tessera.sdk;

import dev.tessera.runtime.json.JsonValue;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Icons as the SDK has them. */
final class Icons {
  private Icons() {}

  /** The icons of a JSON array of ours; null, which the SDK leaves out, if there is none. */
  static @Nullable List<McpSchema.Icon> of(Optional<String> json) {
    return json.map(text -> JsonValue.parse(text).elements().stream().map(Icons::icon).toList())
        .orElse(null);
  }

  private static McpSchema.Icon icon(JsonValue icon) {
    return new McpSchema.Icon(
        icon.member("src").orElseThrow().asString(),
        icon.member("mimeType").map(JsonValue::asString).orElse(null),
        icon.member("sizes").map(Icons::texts).orElse(null),
        icon.member("theme").map(JsonValue::asString).orElse(null));
  }

  private static List<String> texts(JsonValue array) {
    return array.elements().stream().map(JsonValue::asString).toList();
  }
}
