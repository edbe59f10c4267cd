package dev.tessera.runtime.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.nio.ByteBuffer;

/** Answers GET and HEAD with the same JSON every time. */
final class FixedHandler implements HttpHandler {
  private static final String ALLOWED = "GET, HEAD, OPTIONS";
  private static final Refusal REFUSAL = Refusal.of(405, "Read this with GET.");

  private final byte[] body;
  private final boolean open;

  private FixedHandler(byte[] body, boolean open) {
    this.body = body;
    this.open = open;
  }

  /** For clients that may read it here anyway. */
  static FixedHandler of(byte[] json) {
    return new FixedHandler(json, false);
  }

  /** For web pages of any origin, too. */
  static FixedHandler open(byte[] json) {
    return new FixedHandler(json, true);
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    HttpString method = exchange.getRequestMethod();
    HeaderMap answer = exchange.getResponseHeaders();
    if (open) {
      answer.put(HeaderNames.ALLOW_ORIGIN, "*");
    }
    if (method.equals(Methods.GET) || method.equals(Methods.HEAD)) {
      Answers.json(exchange, 200, ByteBuffer.wrap(body));
    } else if (method.equals(Methods.OPTIONS)) {
      preflight(exchange, answer);
    } else {
      answer.put(Headers.ALLOW, ALLOWED);
      REFUSAL.send(exchange);
    }
  }

  private void preflight(HttpServerExchange exchange, HeaderMap answer) {
    answer.put(Headers.ALLOW, ALLOWED);
    if (open) {
      answer.put(HeaderNames.ALLOW_METHODS, "GET, HEAD");
      answer.put(HeaderNames.ALLOW_HEADERS, "*");
      answer.put(HeaderNames.MAX_AGE, "600");
    }
    Answers.empty(exchange, 204);
  }
}
