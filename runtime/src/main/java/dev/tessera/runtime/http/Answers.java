package dev.tessera.runtime.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.nio.ByteBuffer;

/** Sends whole answers: status, headers and body leave in one write, with a Content-Length. */
final class Answers {
  private static final String JSON = "application/json";

  private Answers() {}

  static void json(HttpServerExchange exchange, int status, ByteBuffer body) {
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, JSON);
    exchange.getResponseSender().send(body);
  }

  static void empty(HttpServerExchange exchange, int status) {
    exchange.setStatusCode(status);
    exchange.endExchange();
  }
}
