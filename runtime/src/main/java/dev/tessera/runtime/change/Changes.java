package dev.tessera.runtime.change;

import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.tool.OperationCall;
import dev.tessera.runtime.tool.ScopeVocabulary;

/**
 * Changes what the server offers, and tells clients what has changed (MCP 2026-07-28,
 * Subscriptions): a parameter that a tool, a resource or a prompt may have, invisible to clients.
 *
 * <pre>{@code
 * @McpTool
 * @Scopes("todo:write")
 * public void complete(String todoId, Changes changes) {
 *   todos.complete(todoId);
 *   changes.resourceUpdated("todo://" + todoId);
 * }
 * }</pre>
 *
 * <p>Only clients that have subscribed hear of it. Whoever tells waits for none of them: of a
 * change that comes again before a client has read of it, that client reads once.
 *
 * <p>Thread-safe, and valid beyond the call, as long as the server runs.
 */
public interface Changes {
  /** The changes of the server that a call belongs to: for generated code. */
  static Changes of(OperationCall call) {
    return call.facility(Changes.class).orElse(Unheard.INSTANCE);
  }

  /** The scopes that the server declares, for guards of what is registered. */
  ScopeVocabulary scopes();

  /**
   * Offers more, from now on: all of other compiled classes, as in {@code new MoreToolsMcp(new
   * MoreTools())}, and what is made {@linkplain ByHand by hand}. All of it appears at once, behind
   * what is there, and clients that listen are told once.
   *
   * <p>Of a class with a name, a version and scopes of its own only the tools, the resources, the
   * prompts and their completions are taken: the server stays who it is. What a scope implies is
   * for the server to say, too.
   *
   * @throws IllegalArgumentException if one of them is there already, needs a scope that the server
   *     does not declare, or an access token on a server where all is public; then nothing has
   *     changed
   */
  Registration register(McpFeatures... more);

  /**
   * Withdraws a tool, compiled or registered. Calls that have begun end as they would have.
   *
   * @return whether there was one of this name
   */
  boolean withdrawTool(String name);

  /**
   * Withdraws a resource or a template of resources, compiled or registered.
   *
   * @param uri its URI, or the template
   * @return whether there was one
   */
  boolean withdrawResource(String uri);

  /**
   * Withdraws a prompt, compiled or registered.
   *
   * @return whether there was one of this name
   */
  boolean withdrawPrompt(String name);

  /**
   * What is read at a URI is another now. A client that may read it and has subscribed to exactly
   * this URI is told so.
   *
   * @param uri the URI, character by character as clients read it
   */
  void resourceUpdated(String uri);
}
