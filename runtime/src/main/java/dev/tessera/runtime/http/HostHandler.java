package dev.tessera.runtime.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.util.function.Predicate;

/**
 * Refuses requests to other hosts, which is what DNS rebinding looks like (MCP 2026-07-28,
 * Streamable HTTP, Security and Endpoint). A missing or malformed Host is Undertow's 400.
 */
final class HostHandler implements HttpHandler {
  private static final String SCHEME_END = "://";
  private static final Refusal REFUSAL =
      Refusal.of(
          403,
          "This Host is not served here. Use the server's own URL, or add the host to"
              + " MCP_ALLOWED_HOSTS.");

  private final Predicate<String> allowed;
  private final RefusalReports reports;
  private final HttpHandler next;

  /**
   * @param allowed whether an authority, as a client writes it, is this server's
   */
  HostHandler(Predicate<String> allowed, RefusalReports reports, HttpHandler next) {
    this.allowed = allowed;
    this.reports = reports;
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    HeaderValues host = exchange.getRequestHeaders().get(Headers.HOST);
    if (host == null || host.size() != 1 || !allowed.test(host.getFirst())) {
      refuse(exchange, host == null ? "" : String.join(", ", host));
    } else if (exchange.isHostIncludedInRequestURI() && !allowed.test(authority(exchange))) {
      refuse(exchange, authority(exchange));
    } else {
      next.handleRequest(exchange);
    }
  }

  /** The authority of a request target in absolute form (RFC 9112 section 3.2.2). */
  private static String authority(HttpServerExchange exchange) {
    String target = exchange.getRequestURI();
    int scheme = target.indexOf(SCHEME_END);
    int start = scheme < 0 ? 0 : scheme + SCHEME_END.length();
    int end = target.indexOf('/', start);
    return end < 0 ? target.substring(start) : target.substring(start, end);
  }

  private void refuse(HttpServerExchange exchange, String host) {
    reports.header(exchange, "Host", host);
    REFUSAL.send(exchange);
  }
}
