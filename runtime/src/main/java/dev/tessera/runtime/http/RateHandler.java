package dev.tessera.runtime.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

/** Refuses the requests of an address that sends too many (RFC 6585 section 4). */
final class RateHandler implements HttpHandler {
  private final CallLimits limits;
  private final HttpHandler next;

  RateHandler(CallLimits limits, HttpHandler next) {
    this.limits = limits;
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (limits.admitsRequest(exchange)) {
      next.handleRequest(exchange);
    }
  }
}
