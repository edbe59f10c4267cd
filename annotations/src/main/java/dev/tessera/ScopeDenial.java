package dev.tessera;

/** How an {@link McpServer} tells a caller that a scope is missing. */
public enum ScopeDenial {
  /**
   * HTTP status 403 with a challenge (RFC 6750 section 3), which names the scopes that are needed:
   * a client can ask its user for them and try again. On stdio, a JSON-RPC error with code 403.
   */
  CHALLENGE,

  /**
   * A result of the tool with {@code isError} and the text <code>{"error":"..."}</code>, for the
   * model to read. For clients that cannot make use of a 403, or hide it from the model.
   */
  TOOL_RESULT
}
