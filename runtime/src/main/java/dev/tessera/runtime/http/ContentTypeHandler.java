package dev.tessera.runtime.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import org.jspecify.annotations.Nullable;

/** Refuses bodies that are not plain JSON in UTF-8, by what the headers say of them. */
final class ContentTypeHandler implements HttpHandler {
  private static final String JSON = "application/json";
  private static final Refusal NOT_JSON =
      Refusal.of(415, "Send the header Content-Type: application/json, and the body in UTF-8.");
  private static final Refusal ENCODED =
      Refusal.of(415, "Send the body as it is, without Content-Encoding.");

  private final RefusalReports reports;
  private final HttpHandler next;

  ContentTypeHandler(RefusalReports reports, HttpHandler next) {
    this.reports = reports;
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    HeaderMap headers = exchange.getRequestHeaders();
    HeaderValues type = headers.get(Headers.CONTENT_TYPE);
    HeaderValues encoding = headers.get(Headers.CONTENT_ENCODING);
    if (type == null || type.size() != 1 || !isJson(type.getFirst())) {
      report(exchange, "content_type", "Content-Type", type);
      NOT_JSON.send(exchange);
    } else if (!isIdentity(encoding)) {
      report(exchange, "content_encoding", "Content-Encoding", encoding);
      ENCODED.send(exchange);
    } else {
      next.handleRequest(exchange);
    }
  }

  private void report(
      HttpServerExchange exchange, String reason, String header, @Nullable HeaderValues values) {
    String value = values == null ? "" : String.join(", ", values);
    reports.form(exchange, reason, 415, "header " + header, value);
  }

  static boolean isJson(String type) {
    if (type.equals(JSON)) {
      return true;
    }
    MediaRange range = MediaRange.parse(type);
    return range.type().equals(JSON)
        && range.parameter("charset").map("utf-8"::equalsIgnoreCase).orElse(true);
  }

  private static boolean isIdentity(@Nullable HeaderValues encoding) {
    return encoding == null || encoding.stream().allMatch("identity"::equalsIgnoreCase);
  }
}
