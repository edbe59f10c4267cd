package dev.tessera.runtime.http;

import dev.tessera.runtime.auth.Challenge;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.protocol.message.Outcome;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.nio.ByteBuffer;
import java.util.List;

/** Sends whole answers: status, headers and body leave in one write, with a Content-Length. */
final class Answers {
  private static final String JSON = "application/json";

  private Answers() {}

  /** One message, in as many buffers as it has. */
  static void json(HttpServerExchange exchange, Outcome.Answer answer) {
    List<ByteBuffer> parts = answer.parts();
    if (parts.size() == 1) {
      json(exchange, answer.status(), parts.get(0));
    } else {
      begin(exchange, answer.status());
      exchange.getResponseSender().send(parts.toArray(new ByteBuffer[0]));
    }
  }

  static void json(HttpServerExchange exchange, int status, ByteBuffer body) {
    begin(exchange, status);
    exchange.getResponseSender().send(body);
  }

  private static void begin(HttpServerExchange exchange, int status) {
    exchange.setStatusCode(status);
    HeaderMap headers = exchange.getResponseHeaders();
    if (status == StatusCodes.SERVICE_UNAVAILABLE && !headers.contains(Headers.RETRY_AFTER)) {
      headers.put(Headers.RETRY_AFTER, 1); // whoever knows better has said so
    }
    headers.put(Headers.CONTENT_TYPE, JSON);
  }

  /** A 401 or 403 (RFC 6750 section 3). */
  static void challenge(HttpServerExchange exchange, Challenge.Refusal refusal) {
    exchange.getResponseHeaders().put(Headers.WWW_AUTHENTICATE, refusal.wwwAuthenticate());
    json(exchange, refusal.status(), ByteBuffer.wrap(refusal.body()));
  }

  /** A body as OAuth has it for errors (RFC 6749 section 5.2): for what is no part of MCP. */
  static byte[] oauthError(String error, String description) {
    return new JsonWriter()
        .beginObject()
        .name("error")
        .value(error)
        .name("error_description")
        .value(description)
        .endObject()
        .toByteArray();
  }

  static void empty(HttpServerExchange exchange, int status) {
    exchange.setStatusCode(status);
    exchange.endExchange();
  }
}
