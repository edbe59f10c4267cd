package dev.tessera.runtime.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

/** Hands over to what is served, as soon as there is something. */
final class SiteHandler implements HttpHandler {
  private static final Refusal STARTING = Refusal.of(503, "The server is starting. Try again.");

  private volatile HttpHandler served = STARTING::send;

  void serve(HttpHandler handler) {
    served = handler;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    served.handleRequest(exchange);
  }
}
