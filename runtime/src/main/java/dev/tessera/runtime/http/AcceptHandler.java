package dev.tessera.runtime.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.util.List;

/**
 * Refuses clients that do not take both forms of an answer (MCP 2026-07-28, Streamable HTTP,
 * Sending Messages: {@code Accept} lists both). No header at all means everything (RFC 9110 section
 * 12.5.1).
 */
final class AcceptHandler implements HttpHandler {
  private static final String USUAL = "application/json, text/event-stream";
  private static final Refusal REFUSAL = Refusal.of(406, "Send the header Accept: " + USUAL + ".");

  private final RefusalReports reports;
  private final HttpHandler next;

  AcceptHandler(RefusalReports reports, HttpHandler next) {
    this.reports = reports;
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    HeaderValues accept = exchange.getRequestHeaders().get(Headers.ACCEPT);
    if (accept == null || admitsBoth(accept)) {
      next.handleRequest(exchange);
    } else {
      reports.form(exchange, "accept", 406, "header Accept", String.join(", ", accept));
      REFUSAL.send(exchange);
    }
  }

  static boolean admitsBoth(HeaderValues accept) {
    if (accept.size() == 1 && accept.getFirst().equals(USUAL)) {
      return true;
    }
    List<MediaRange> ranges = MediaRange.list(String.join(",", accept));
    return admits(ranges, "application/json", "application/*")
        && admits(ranges, "text/event-stream", "text/*");
  }

  /** The most specific range that is there decides (RFC 9110 section 12.5.1). */
  private static boolean admits(List<MediaRange> ranges, String... narrowestFirst) {
    for (String type : narrowestFirst) {
      if (names(ranges, type)) {
        return accepts(ranges, type);
      }
    }
    return accepts(ranges, "*/*");
  }

  private static boolean names(List<MediaRange> ranges, String type) {
    return ranges.stream().anyMatch(range -> range.type().equals(type));
  }

  private static boolean accepts(List<MediaRange> ranges, String type) {
    return ranges.stream().anyMatch(range -> range.type().equals(type) && !range.isRejected());
  }
}
