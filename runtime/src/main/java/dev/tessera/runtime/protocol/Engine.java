package dev.tessera.runtime.protocol;

import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Decision;
import dev.tessera.runtime.tool.McpTools;
import dev.tessera.runtime.tool.ServerDescription;
import java.util.Optional;

/**
 * Answers MCP messages: revision 2026-07-28 without state, and 2025-11-25 down to 2024-11-05 by the
 * handshake.
 *
 * <p>Thread-safe.
 */
public final class Engine {
  private final McpTools tools;

  /**
   * @param tools what it serves
   */
  public Engine(McpTools tools) {
    this.tools = tools;
  }

  /** The server it answers for. */
  public ServerDescription description() {
    return tools.description();
  }

  /**
   * The guard's refusal, as far as the headers tell before the body is read (MCP 2026-07-28,
   * Streamable HTTP, Standard Request Headers). Empty means nothing: the guard is asked again when
   * the body is known.
   */
  public Optional<Decision> refusal(MessageHeaders headers, Caller caller) {
    return Optional.empty();
  }

  /**
   * Takes a message that came over HTTP.
   *
   * @param body the whole body
   * @param headers the request's headers
   * @param caller who sent it
   */
  public Outcome receive(byte[] body, MessageHeaders headers, Caller caller) {
    return new Outcome.Accepted();
  }

  /** A connection over stdio: one client, one process. */
  public Connection connect(Caller caller) {
    return line -> new Outcome.Accepted();
  }

  /** What a client on stdio and the engine know of each other; for one thread at a time. */
  public interface Connection {
    /**
     * Takes a message.
     *
     * @param line one line of input, without its end
     */
    Outcome receive(byte[] line);
  }
}
