package dev.tessera.runtime.tool;

/**
 * The tools of one server. Every class annotated with {@code @McpServer} gets a generated
 * implementation, {@code XMcp}; what serves them (HTTP, stdio, a bridge) sees only this.
 *
 * <p>Implementations are thread-safe as far as the annotated class is: calls come concurrently.
 */
public interface McpTools {

  /** The server and its tools; always the same object. */
  ServerDescription description();

  /**
   * Decodes the arguments, calls the user's method and encodes its result into the call, or leaves
   * it for later ({@link ToolCall#pending()}). Whoever calls this has asked the tool's guard
   * before.
   *
   * @param tool the index of the tool in {@link ServerDescription#tools()}
   * @param call the arguments, the caller, and the place for the result
   * @throws InvalidArgumentsException if the arguments do not fit; the user's method has not run
   * @throws ToolException if the tool has something to tell the model
   * @throws Exception whatever else the user's method throws
   */
  void call(int tool, ToolCall call) throws Exception;
}
