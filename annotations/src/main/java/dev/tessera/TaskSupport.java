package dev.tessera;

/**
 * Whether a tool goes on as a task when its client can wait for it: the client gets a handle at
 * once and asks with that how far the tool has come (the extension {@code
 * io.modelcontextprotocol/tasks} of MCP 2026-07-28).
 */
public enum TaskSupport {
  /** It never is a task: the client waits for the answer. */
  NONE,
  /** It is a task for clients that know the extension; others wait for the answer. */
  OPTIONAL,
  /** It is only called by clients that know the extension; others are told that they need it. */
  REQUIRED
}
