package dev.tessera.runtime.tool;

/**
 * Thrown by a tool to tell the model what went wrong. The message is sent as it is, as a result
 * with {@code isError: true} (MCP 2026-07-28, Tools, Error Handling); any other exception is logged
 * with an id, and the client sees only the id.
 *
 * <pre>{@code
 * throw new ToolException("Todo `" + id + "` not found.");
 * }</pre>
 */
public final class ToolException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what the model is told
   */
  public ToolException(String message) {
    super(message);
  }

  /**
   * @param message what the model is told
   * @param cause what the log is told
   */
  public ToolException(String message, Throwable cause) {
    super(message, cause);
  }
}
