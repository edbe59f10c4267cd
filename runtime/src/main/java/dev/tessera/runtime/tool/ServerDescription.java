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
 * @param access what it makes of its guards
 */
public record ServerDescription(
    String name,
    Optional<String> title,
    String version,
    Optional<String> instructions,
    ScopeVocabulary scopes,
    List<Tool> tools,
    AccessPolicy access) {
  /** Copies the list. */
  public ServerDescription {
    tools = List.copyOf(tools);
  }

  /** A server with the usual access policy. */
  public ServerDescription(
      String name,
      Optional<String> title,
      String version,
      Optional<String> instructions,
      ScopeVocabulary scopes,
      List<Tool> tools) {
    this(name, title, version, instructions, scopes, tools, AccessPolicy.usual());
  }

  /** The same server with this access policy. */
  public ServerDescription withAccess(AccessPolicy policy) {
    return new ServerDescription(name, title, version, instructions, scopes, tools, policy);
  }

  /**
   * Whether anything here needs an access token. Then every request on HTTP does, unless the access
   * policy lets anonymous callers in.
   */
  public boolean secured() {
    return tools.stream().anyMatch(tool -> !tool.guard().isPublic());
  }

  /** Whether there is anything here that not every caller is shown. */
  public boolean hidesOperations() {
    return secured()
        && (access.anonymous() || access.visibility() == AccessPolicy.Visibility.GRANTED);
  }
}
