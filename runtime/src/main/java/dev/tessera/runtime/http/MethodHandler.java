package dev.tessera.runtime.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;

/** Refuses every method but POST on the endpoint (MCP 2026-07-28, Streamable HTTP). */
final class MethodHandler implements HttpHandler {
  static final String ALLOWED = "POST, OPTIONS";
  private static final Refusal REFUSAL =
      Refusal.of(405, "Send every message to this endpoint with POST.");

  private final RefusalReports reports;
  private final HttpHandler next;

  MethodHandler(RefusalReports reports, HttpHandler next) {
    this.reports = reports;
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (exchange.getRequestMethod().equals(Methods.POST)) {
      next.handleRequest(exchange);
    } else {
      exchange.getResponseHeaders().put(Headers.ALLOW, ALLOWED);
      reports.method(exchange);
      REFUSAL.send(exchange);
    }
  }
}
