package dev.tessera.runtime.change;

import dev.tessera.runtime.tool.OperationCall;

/**
 * Tells clients what has changed in the server (MCP 2026-07-28, Subscriptions): a parameter that a
 * tool, a resource or a prompt may have, invisible to clients.
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

  /**
   * What is read at a URI is another now. A client that may read it and has subscribed to exactly
   * this URI is told so.
   *
   * @param uri the URI, character by character as clients read it
   */
  void resourceUpdated(String uri);
}
