package dev.tessera.dev.web;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One path: a handler per method, and whether scripts of any web page may read the answers (CORS).
 */
public final class Route implements HttpHandler {
  private static final HttpString ALLOW_ORIGIN = new HttpString("Access-Control-Allow-Origin");
  private static final HttpString ALLOW_METHODS = new HttpString("Access-Control-Allow-Methods");
  private static final HttpString ALLOW_HEADERS = new HttpString("Access-Control-Allow-Headers");
  private static final HttpString MAX_AGE = new HttpString("Access-Control-Max-Age");

  private final Map<HttpString, HttpHandler> handlers;
  private final boolean open;

  private Route(Map<HttpString, HttpHandler> handlers, boolean open) {
    this.handlers = handlers;
    this.open = open;
  }

  /** A route that scripts use: open to every origin, as it lives on no cookies. */
  public static Route open(HttpString method, HttpHandler handler) {
    return new Route(Map.of(method, handler), true);
  }

  /** A route that only a browser's address bar and our own form use. */
  public static Route page(HttpHandler get, HttpHandler post) {
    return new Route(Map.of(Methods.GET, get, Methods.POST, post), false);
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (open) {
      exchange.getResponseHeaders().put(ALLOW_ORIGIN, "*");
    }
    HttpHandler handler = handlers.get(exchange.getRequestMethod());
    if (handler != null) {
      handler.handleRequest(exchange);
    } else if (open && exchange.getRequestMethod().equals(Methods.OPTIONS)) {
      preflight(exchange);
    } else {
      exchange.setStatusCode(StatusCodes.METHOD_NOT_ALLOWED);
      exchange.getResponseHeaders().put(Headers.ALLOW, methods());
      exchange.endExchange();
    }
  }

  private void preflight(HttpServerExchange exchange) {
    exchange.getResponseHeaders().put(ALLOW_METHODS, methods());
    exchange
        .getResponseHeaders()
        .put(ALLOW_HEADERS, "Authorization, Content-Type, MCP-Protocol-Version");
    exchange.getResponseHeaders().put(MAX_AGE, "600");
    exchange.setStatusCode(StatusCodes.NO_CONTENT);
    exchange.endExchange();
  }

  private String methods() {
    return handlers.keySet().stream()
        .map(HttpString::toString)
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
