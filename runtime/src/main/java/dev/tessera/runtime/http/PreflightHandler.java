package dev.tessera.runtime.http;

import dev.tessera.runtime.server.ServerDescription;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Answers a browser's question whether it may send a request (Fetch Standard, CORS-preflight
 * request) before authentication, which a preflight cannot carry. Allowed headers are named one by
 * one: a wildcard covers neither {@code Authorization} nor a request with credentials.
 */
final class PreflightHandler implements HttpHandler {
  private final Supplier<ServerDescription> server;
  private final String methods;
  private final HttpHandler next;
  private volatile AllowedHeaders allowed;

  /**
   * @param server the server as it is at the moment
   * @param sessions whether there are any
   */
  PreflightHandler(Supplier<ServerDescription> server, boolean sessions, HttpHandler next) {
    this.server = server;
    methods = sessions ? "GET, POST, DELETE" : "POST";
    this.next = next;
    allowed = new AllowedHeaders(server.get());
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (!exchange.getRequestMethod().equals(Methods.OPTIONS)) {
      next.handleRequest(exchange);
      return;
    }
    HeaderMap answer = exchange.getResponseHeaders();
    answer.put(Headers.ALLOW, methods + ", OPTIONS");
    if (answer.contains(HeaderNames.ALLOW_ORIGIN)) {
      answer.put(HeaderNames.ALLOW_METHODS, methods);
      answer.put(HeaderNames.ALLOW_HEADERS, headers(exchange));
      answer.put(HeaderNames.MAX_AGE, "600");
    }
    Answers.empty(exchange, 204);
  }

  private String headers(HttpServerExchange exchange) {
    AllowedHeaders names = allowed();
    HeaderValues requested = exchange.getRequestHeaders().get(HeaderNames.REQUEST_HEADERS);
    if (requested == null) {
      return names.all();
    }
    List<String> granted =
        requested.stream()
            .flatMap(line -> Arrays.stream(line.split(",", -1)))
            .map(String::strip)
            .filter(names::contains)
            .toList();
    return String.join(", ", granted);
  }

  private AllowedHeaders allowed() {
    ServerDescription current = server.get();
    AllowedHeaders known = allowed;
    if (!known.areOf(current)) {
      known = new AllowedHeaders(current);
      allowed = known;
    }
    return known;
  }
}
