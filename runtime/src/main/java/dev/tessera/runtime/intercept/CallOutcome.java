package dev.tessera.runtime.intercept;

/** How a call has ended. */
public enum CallOutcome {
  /** With a result. */
  OK,
  /** With questions to the client, which then calls again (MCP 2026-07-28). */
  INPUT_REQUIRED,
  /** With an error for the model or the client to read: the tool's own, or bad arguments. */
  TOOL_ERROR,
  /** With an exception that nobody expected; the client has got a reference to the log. */
  FAILED,
  /** The client has cancelled it. */
  CANCELLED,
  /** It took too long. */
  TIMED_OUT
}
