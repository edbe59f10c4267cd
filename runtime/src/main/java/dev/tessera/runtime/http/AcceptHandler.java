package dev.tessera.runtime.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.util.List;

/**
 * Refuses clients that do not take what they would be answered: of a message both forms (MCP
 * 2026-07-28, Streamable HTTP, Sending Messages: {@code Accept} lists both), of listening a stream.
 * No header at all means everything (RFC 9110 section 12.5.1).
 */
final class AcceptHandler implements HttpHandler {
  private static final String JSON = "application/json";
  private static final String STREAM = "text/event-stream";

  private final List<String> types;
  private final String usual;
  private final Refusal refusal;
  private final RefusalReports reports;
  private final HttpHandler next;

  private AcceptHandler(List<String> types, RefusalReports reports, HttpHandler next) {
    this.types = types;
    this.usual = String.join(", ", types);
    this.refusal = Refusal.of(406, "Send the header Accept: " + usual + ".");
    this.reports = reports;
    this.next = next;
  }

  static AcceptHandler ofMessages(RefusalReports reports, HttpHandler next) {
    return new AcceptHandler(List.of(JSON, STREAM), reports, next);
  }

  /** What ends a session wants nothing. */
  static HttpHandler ofListeners(RefusalReports reports, HttpHandler next) {
    AcceptHandler streams = new AcceptHandler(List.of(STREAM), reports, next);
    return exchange ->
        (exchange.getRequestMethod().equals(Methods.GET) ? streams : next).handleRequest(exchange);
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    HeaderValues accept = exchange.getRequestHeaders().get(Headers.ACCEPT);
    if (accept == null || admitsAll(accept)) {
      next.handleRequest(exchange);
    } else {
      reports.form(exchange, "accept", 406, "header Accept", String.join(", ", accept));
      refusal.send(exchange);
    }
  }

  private boolean admitsAll(HeaderValues accept) {
    return (accept.size() == 1 && accept.getFirst().equals(usual)) || admits(accept, types);
  }

  static boolean admits(HeaderValues accept, List<String> types) {
    List<MediaRange> ranges = MediaRange.list(String.join(",", accept));
    return types.stream()
        .allMatch(type -> admits(ranges, type, type.substring(0, type.indexOf('/')) + "/*"));
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
