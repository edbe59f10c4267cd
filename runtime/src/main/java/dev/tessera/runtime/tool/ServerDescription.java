package dev.tessera.runtime.tool;

import java.util.List;
import java.util.Optional;

/**
 * What a server is, known at compile time.
 *
 * @param name the name in {@code serverInfo}
 * @param title the name for people, if there is another
 * @param version the version in {@code serverInfo}
 * @param instructions how a model should use the server
 * @param scopes the declared scopes
 * @param tools the tools in the order of {@code tools/list}; an index in this list is how a tool is
 *     called
 */
public record ServerDescription(
    String name,
    Optional<String> title,
    String version,
    Optional<String> instructions,
    ScopeVocabulary scopes,
    List<Tool> tools) {
  /** Copies the list. */
  public ServerDescription {
    tools = List.copyOf(tools);
  }

  /** Whether anything here needs an access token, and so every request on HTTP does. */
  public boolean secured() {
    return tools.stream().anyMatch(tool -> !tool.guard().isPublic());
  }
}
