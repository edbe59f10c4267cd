package dev.tessera.runtime.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.Map;

/** Chooses the handler by the path, compared exactly. */
final class RouteHandler implements HttpHandler {
  private final Map<String, HttpHandler> routes;
  private final HttpHandler otherwise;

  RouteHandler(Map<String, HttpHandler> routes, HttpHandler otherwise) {
    this.routes = Map.copyOf(routes);
    this.otherwise = otherwise;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    routes.getOrDefault(exchange.getRequestPath(), otherwise).handleRequest(exchange);
  }
}
