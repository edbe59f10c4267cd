package dev.tessera.runtime.http;

import dev.tessera.runtime.protocol.message.ErrorCode;
import dev.tessera.runtime.protocol.message.Frames;
import io.undertow.server.HttpServerExchange;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A refusal that needs to know nothing of the request, prepared once. Its body is a JSON-RPC error
 * without an id, as MCP 2026-07-28 allows where the request has not been read (Streamable HTTP,
 * Security and Endpoint; Sending Messages).
 */
final class Refusal {
  private final int status;
  private final byte[] body;

  private Refusal(int status, ErrorCode code, String message) {
    this.status = status;
    ByteBuffer error = Frames.error(status, Optional.empty(), code, message).body();
    body = new byte[error.remaining()];
    error.get(body);
  }

  /**
   * The client sent something wrong.
   *
   * @param message what to send instead
   */
  static Refusal of(int status, String message) {
    return new Refusal(status, ErrorCode.INVALID_REQUEST, message);
  }

  /** Something is wrong here; the log has more under this reference. */
  static Refusal internal(String reference) {
    return new Refusal(
        500, ErrorCode.INTERNAL_ERROR, "Internal error. Reference: " + reference + ".");
  }

  void send(HttpServerExchange exchange) {
    Answers.json(exchange, status, ByteBuffer.wrap(body));
  }

  /** Sends it as the last answer on this connection. */
  void sendAndClose(HttpServerExchange exchange) {
    exchange.setPersistent(false);
    send(exchange);
  }
}
