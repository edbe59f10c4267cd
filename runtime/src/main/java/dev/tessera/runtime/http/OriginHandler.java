package dev.tessera.runtime.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.util.function.Predicate;

/**
 * Refuses requests from web pages of other origins (MCP 2026-07-28, Streamable HTTP, Security and
 * Endpoint), and lets pages of allowed origins read every answer, refusals too.
 */
final class OriginHandler implements HttpHandler {
  private static final String EXPOSED = "WWW-Authenticate, Mcp-Session-Id, MCP-Protocol-Version";
  private static final Refusal REFUSAL =
      Refusal.of(
          403,
          "This Origin is not allowed. Send no Origin, or add it to MCP_ALLOWED_ORIGINS of the"
              + " server.");

  private final Predicate<String> allowed;
  private final RefusalReports reports;
  private final HttpHandler next;

  /**
   * @param allowed whether pages of a serialized origin (RFC 6454 section 6.2) may come
   */
  OriginHandler(Predicate<String> allowed, RefusalReports reports, HttpHandler next) {
    this.allowed = allowed;
    this.reports = reports;
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    HeaderValues origin = exchange.getRequestHeaders().get(Headers.ORIGIN);
    if (origin == null) {
      next.handleRequest(exchange);
    } else if (origin.size() == 1 && allowed.test(origin.getFirst())) {
      share(exchange.getResponseHeaders(), origin.getFirst());
      next.handleRequest(exchange);
    } else {
      reports.header(exchange, "Origin", String.join(", ", origin));
      REFUSAL.send(exchange);
    }
  }

  private static void share(HeaderMap answer, String origin) {
    answer.put(HeaderNames.ALLOW_ORIGIN, origin);
    answer.put(HeaderNames.EXPOSE_HEADERS, EXPOSED);
    answer.put(Headers.VARY, Headers.ORIGIN_STRING);
  }
}
