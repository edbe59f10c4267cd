package dev.tessera.runtime.interaction;

import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.json.RawJson;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code _meta} of a request (MCP 2026-07-28, Overview, {@code _meta}): a parameter that a tool
 * may have, invisible to clients. What a client writes there is not checked.
 *
 * <p>Immutable and thread-safe.
 *
 * @param members what is in it, by key; empty if there is none
 */
public record RequestMeta(Map<String, JsonValue> members) {
  private static final RequestMeta NONE = new RequestMeta(Map.of());

  /** Copies the map. */
  public RequestMeta {
    members = Map.copyOf(members);
  }

  static RequestMeta of(Optional<RawJson> meta) {
    return meta.map(RequestMeta::read).orElse(NONE);
  }

  private static RequestMeta read(RawJson meta) {
    JsonReader in = meta.reader();
    JsonValue value = in.readJson();
    return in.violations().isEmpty() ? new RequestMeta(value.members()) : NONE;
  }

  /** The value of a key, such as {@code com.example/tenant}. */
  public Optional<JsonValue> member(String key) {
    return Optional.ofNullable(members.get(key));
  }

  /** The value of a key that is a string; empty if it is absent or something else. */
  public Optional<String> string(String key) {
    return member(key)
        .filter(value -> value.kind() == JsonValue.Kind.STRING)
        .map(JsonValue::asString);
  }
}
