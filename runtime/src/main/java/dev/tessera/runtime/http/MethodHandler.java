package dev.tessera.runtime.http;

import dev.tessera.runtime.protocol.message.Revision;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.util.Optional;

/**
 * Refuses every method but POST on the endpoint (MCP 2026-07-28, Streamable HTTP). In a session of
 * an earlier revision, GET listens and DELETE ends it (MCP 2025-11-25, Transports); elsewhere GET
 * is refused like anything else, as a friendly answer would make some clients read it.
 */
final class MethodHandler implements HttpHandler {
  private static final String ALLOWED = "POST, OPTIONS";
  private static final Refusal REFUSAL =
      Refusal.of(405, "Send every message to this endpoint with POST.");

  private final RefusalReports reports;
  private final Optional<HttpHandler> sessions;
  private final HttpHandler next;

  /**
   * @param sessions takes what is asked of sessions; empty if there are none
   */
  MethodHandler(RefusalReports reports, Optional<HttpHandler> sessions, HttpHandler next) {
    this.reports = reports;
    this.sessions = sessions;
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (exchange.getRequestMethod().equals(Methods.POST)) {
      next.handleRequest(exchange);
    } else if (sessions.isPresent() && isOfSession(exchange)) {
      sessions.get().handleRequest(exchange);
    } else {
      exchange.getResponseHeaders().put(Headers.ALLOW, ALLOWED);
      reports.method(exchange);
      REFUSAL.send(exchange);
    }
  }

  private static boolean isOfSession(HttpServerExchange exchange) {
    HttpString method = exchange.getRequestMethod();
    HeaderMap headers = exchange.getRequestHeaders();
    String version = headers.getFirst(HeaderNames.PROTOCOL_VERSION);
    return (method.equals(Methods.GET) || method.equals(Methods.DELETE))
        && (version != null || headers.contains(HeaderNames.SESSION_ID))
        && !Revision.MODERN.text().equals(version);
  }
}
