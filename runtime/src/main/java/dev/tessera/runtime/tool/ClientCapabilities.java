package dev.tessera.runtime.tool;

import dev.tessera.runtime.json.JsonException;
import dev.tessera.runtime.json.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the client of a request can do, as it says itself: {@code sampling}, {@code elicitation},
 * {@code roots} and so on. May be a parameter of a tool.
 *
 * @param names the names of the declared capabilities; of one inside another, both with a dot
 *     between, as in {@code elicitation.url}
 * @param extensions the settings of the declared extensions, JSON objects, by the identifiers of
 *     these (MCP 2026-07-28, Versioning, Extension Negotiation); what a client writes there is not
 *     checked
 */
public record ClientCapabilities(Set<String> names, Map<String, String> extensions) {
  private static final ClientCapabilities NONE = new ClientCapabilities(Set.of());
  private static final String EXTENSIONS = "extensions.";

  /** Copies the set and the map. */
  public ClientCapabilities {
    names = Set.copyOf(names);
    extensions = Map.copyOf(extensions);
  }

  /** A client without extensions. */
  public ClientCapabilities(Set<String> names) {
    this(names, Map.of());
  }

  /** A client that can nothing beyond the protocol, or has not said so. */
  public static ClientCapabilities none() {
    return NONE;
  }

  /** Whether the client has declared a capability. */
  public boolean has(String name) {
    return names.contains(name);
  }

  /**
   * Whether the client can show a form: so it can if it has declared {@code elicitation} and not
   * just {@code elicitation.url} (MCP 2026-07-28, Elicitation, Capabilities).
   */
  public boolean hasForms() {
    return has("elicitation") && (has("elicitation.form") || !has("elicitation.url"));
  }

  /**
   * Whether the client can be asked what needs a capability: for {@code elicitation}, whether it
   * can show a form.
   */
  public boolean supports(String name) {
    return name.equals("elicitation") ? hasForms() : has(name);
  }

  /**
   * Demands a capability.
   *
   * @throws MissingCapabilityException if the client has not declared it; the client is told so
   */
  public void require(String name) {
    if (!has(name)) {
      throw new MissingCapabilityException(name);
    }
  }

  /** Whether the client has declared an extension, such as {@code io.modelcontextprotocol/ui}. */
  public boolean hasExtension(String identifier) {
    return extensions.containsKey(identifier);
  }

  /**
   * What the client has said about an extension: a JSON object, without members if it has said
   * nothing but that it has it. Empty if the client has not declared it.
   *
   * @throws ToolException if the client has written what no {@code JsonValue} can hold
   */
  public Optional<JsonValue> extension(String identifier) {
    return Optional.ofNullable(extensions.get(identifier)).map(json -> parse(identifier, json));
  }

  private static JsonValue parse(String identifier, String json) {
    try {
      return JsonValue.parse(json);
    } catch (JsonException e) {
      throw new ToolException(
          "The client's settings of the extension \"" + identifier + "\" cannot be read.", e);
    }
  }

  /**
   * Demands an extension.
   *
   * @throws MissingCapabilityException if the client has not declared it; the client is told so
   */
  public void requireExtension(String identifier) {
    if (!hasExtension(identifier)) {
      throw new MissingCapabilityException(EXTENSIONS + identifier);
    }
  }
}
