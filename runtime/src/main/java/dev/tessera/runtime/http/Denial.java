package dev.tessera.runtime.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A 401 or 403 with its challenge (RFC 6750 section 3). Immutable and thread-safe. */
public final class Denial {
  private final int status;
  private final String challenge;
  private final byte[] body;

  /**
   * @param status the HTTP status
   * @param challenge the value of {@code WWW-Authenticate}
   * @param body the OAuth JSON that goes with it
   */
  public Denial(int status, String challenge, String body) {
    this.status = status;
    this.challenge = challenge;
    this.body = body.getBytes(StandardCharsets.UTF_8);
  }

  void send(HttpServerExchange exchange) {
    exchange.getResponseHeaders().put(Headers.WWW_AUTHENTICATE, challenge);
    Answers.json(exchange, status, ByteBuffer.wrap(body));
  }
}
