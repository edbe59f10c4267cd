package dev.tessera.dev.test;

import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.json.JsonValue.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Repeats arguments as headers where the tool's schema asks for it (MCP 2026-07-28, Streamable
 * HTTP, Custom Headers from Tool Parameters). The schemas are asked for until they are had.
 */
final class HeaderArguments {
  private static final String BASE64 = "=?base64?";

  private final Supplier<Optional<List<JsonValue>>> listing;
  private @Nullable Map<String, JsonValue> schemas;

  /**
   * @param listing the tools as {@code tools/list} has them; empty if there is no answer now
   */
  HeaderArguments(Supplier<Optional<List<JsonValue>>> listing) {
    this.listing = listing;
  }

  Map<String, String> of(String tool, JsonValue arguments) {
    Map<String, String> headers = new LinkedHashMap<>();
    JsonValue schema = schemas().get(tool);
    if (schema != null) {
      add(headers, schema, arguments);
    }
    return headers;
  }

  private static void add(Map<String, String> headers, JsonValue schema, JsonValue value) {
    if (schema.kind() != Kind.OBJECT || value.isNull()) {
      return;
    }
    schema
        .member("x-mcp-header")
        .filter(name -> value.kind() != Kind.OBJECT && value.kind() != Kind.ARRAY)
        .ifPresent(name -> headers.put("Mcp-Param-" + name.asString(), encoded(text(value))));
    if (value.kind() == Kind.OBJECT) {
      Map<String, JsonValue> properties =
          schema.member("properties").map(JsonValue::members).orElse(Map.of());
      properties.forEach(
          (name, property) ->
              value.member(name).ifPresent(member -> add(headers, property, member)));
    }
  }

  private static String text(JsonValue value) {
    return value.kind() == Kind.STRING ? value.asString() : value.toString();
  }

  /** Base64 for what a header cannot carry, or what would be taken for Base64. */
  static String encoded(String text) {
    boolean plain =
        text.chars().allMatch(c -> c >= 0x20 && c <= 0x7E)
            && text.equals(text.strip())
            && !text.startsWith(BASE64);
    return plain
        ? text
        : BASE64 + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
  }

  private synchronized Map<String, JsonValue> schemas() {
    if (schemas == null) {
      schemas = listing.get().map(HeaderArguments::byName).orElse(null);
    }
    return schemas == null ? Map.of() : schemas;
  }

  private static Map<String, JsonValue> byName(List<JsonValue> tools) {
    Map<String, JsonValue> schemas = new LinkedHashMap<>();
    for (JsonValue tool : tools) {
      schemas.put(
          tool.member("name").orElseThrow().asString(), tool.member("inputSchema").orElseThrow());
    }
    return schemas;
  }
}
