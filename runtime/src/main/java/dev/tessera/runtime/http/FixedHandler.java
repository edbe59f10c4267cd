package dev.tessera.runtime.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.nio.ByteBuffer;

/** Answers GET and HEAD, mostly with the same JSON every time. */
final class FixedHandler implements HttpHandler {
  private static final String ALLOWED = "GET, HEAD, OPTIONS";
  private static final Refusal REFUSAL = Refusal.of(405, "Read this with GET.");

  private final HttpHandler answer;
  private final boolean open;
  private final RefusalReports reports;

  private FixedHandler(HttpHandler answer, boolean open, RefusalReports reports) {
    this.answer = answer;
    this.open = open;
    this.reports = reports;
  }

  /** For clients that may read it here anyway. */
  static FixedHandler of(byte[] json, RefusalReports reports) {
    return new FixedHandler(always(json), false, reports);
  }

  /** For web pages of any origin, too. */
  static FixedHandler open(byte[] json, RefusalReports reports) {
    return new FixedHandler(always(json), true, reports);
  }

  /** For web pages of any origin, too, with what is to be had at the time. */
  static FixedHandler open(HttpHandler answer, RefusalReports reports) {
    return new FixedHandler(answer, true, reports);
  }

  private static HttpHandler always(byte[] json) {
    return exchange -> Answers.json(exchange, 200, ByteBuffer.wrap(json));
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    HttpString method = exchange.getRequestMethod();
    HeaderMap headers = exchange.getResponseHeaders();
    if (open) {
      headers.put(HeaderNames.ALLOW_ORIGIN, "*");
    }
    if (method.equals(Methods.GET) || method.equals(Methods.HEAD)) {
      answer.handleRequest(exchange);
    } else if (method.equals(Methods.OPTIONS)) {
      preflight(exchange, headers);
    } else {
      headers.put(Headers.ALLOW, ALLOWED);
      reports.method(exchange);
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
