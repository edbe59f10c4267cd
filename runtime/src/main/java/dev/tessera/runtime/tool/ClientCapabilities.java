package dev.tessera.runtime.tool;

import java.util.Set;

/**
 * What the client of a request can do, as it says itself: {@code sampling}, {@code elicitation},
 * {@code roots} and so on. May be a parameter of a tool.
 *
 * @param names the names of the declared capabilities; of one inside another, both with a dot
 *     between, as in {@code elicitation.url}
 */
public record ClientCapabilities(Set<String> names) {
  private static final ClientCapabilities NONE = new ClientCapabilities(Set.of());

  /** Copies the set. */
  public ClientCapabilities {
    names = Set.copyOf(names);
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
}
