package dev.tessera.runtime.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

/** Refuses a body by the size that its Content-Length declares. */
final class SizeHandler implements HttpHandler {
  private final long limit;
  private final Refusal refusal;
  private final RefusalReports reports;
  private final HttpHandler next;

  /**
   * @param limit the largest allowed body, in bytes
   */
  SizeHandler(long limit, RefusalReports reports, HttpHandler next) {
    this.limit = limit;
    this.refusal = tooLarge(limit);
    this.reports = reports;
    this.next = next;
  }

  static Refusal tooLarge(long limit) {
    return Refusal.of(413, "Send at most " + limit + " bytes in one message.");
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (exchange.getRequestContentLength() > limit) {
      long length = exchange.getRequestContentLength();
      reports.body(exchange, "size", 413, "is to have " + length + " bytes, of " + limit);
      refusal.send(exchange);
    } else {
      next.handleRequest(exchange);
    }
  }
}
