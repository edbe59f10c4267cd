package dev.tessera.runtime.http;

import dev.tessera.runtime.json.JsonWriter;
import io.undertow.server.HttpServerExchange;
import java.nio.ByteBuffer;

/**
 * A refusal that needs to know nothing of the request, prepared once. Its body is a JSON-RPC error
 * without an id, as MCP 2026-07-28 allows where the request has not been read (Streamable HTTP,
 * Security and Endpoint; Sending Messages).
 */
final class Refusal {
  private static final int INVALID_REQUEST = -32600;
  private static final int INTERNAL_ERROR = -32603;

  private final int status;
  private final byte[] body;

  private Refusal(int status, int code, String message) {
    this.status = status;
    this.body =
        new JsonWriter()
            .beginObject()
            .name("jsonrpc")
            .value("2.0")
            .name("error")
            .beginObject()
            .name("code")
            .value(code)
            .name("message")
            .value(message)
            .endObject()
            .endObject()
            .toByteArray();
  }

  /**
   * The client sent something wrong.
   *
   * @param message what to send instead
   */
  static Refusal of(int status, String message) {
    return new Refusal(status, INVALID_REQUEST, message);
  }

  /** Something is wrong here; the log has more under this reference. */
  static Refusal internal(String reference) {
    return new Refusal(500, INTERNAL_ERROR, "Internal error. Reference: " + reference + ".");
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
