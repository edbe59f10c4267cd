package dev.tessera.runtime.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.nio.ByteBuffer;

/** Answers GET and HEAD with a JSON document. */
final class DocumentHandler implements HttpHandler {
  private static final String ALLOWED = "GET, HEAD, OPTIONS";
  private static final Refusal REFUSAL = Refusal.of(405, "Read this with GET.");

  private final HttpHandler answer;
  private final boolean open;
  private final RefusalReports reports;

  private DocumentHandler(HttpHandler answer, boolean open, RefusalReports reports) {
    this.answer = answer;
    this.open = open;
    this.reports = reports;
  }

  /** The same every time, for clients that may read it here anyway. */
  static DocumentHandler of(byte[] json, RefusalReports reports) {
    return new DocumentHandler(always(json), false, reports);
  }

  /** The same every time, for web pages of any origin, too. */
  static DocumentHandler open(byte[] json, RefusalReports reports) {
    return open(always(json), reports);
  }

  /** What another answers, for web pages of any origin, too. */
  static DocumentHandler open(HttpHandler answer, RefusalReports reports) {
    return new DocumentHandler(answer, true, reports);
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

  private void preflight(HttpServerExchange exchange, HeaderMap headers) {
    headers.put(Headers.ALLOW, ALLOWED);
    if (open) {
      headers.put(HeaderNames.ALLOW_METHODS, "GET, HEAD");
      headers.put(HeaderNames.ALLOW_HEADERS, "*");
      headers.put(HeaderNames.MAX_AGE, "600");
    }
    Answers.empty(exchange, 204);
  }
}
