package dev.tessera.runtime.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Answers a browser's question whether it may send a request (Fetch Standard, CORS-preflight
 * request) before authentication, which a preflight cannot carry. Allowed headers are named one by
 * one: a wildcard covers neither {@code Authorization} nor a request with credentials.
 */
final class PreflightHandler implements HttpHandler {
  private static final List<String> ALLOWED =
      List.of(
          "Authorization",
          "Content-Type",
          "Accept",
          "MCP-Protocol-Version",
          "Mcp-Method",
          "Mcp-Name",
          "Mcp-Session-Id",
          "Last-Event-ID");

  private static final Pattern PARAMETER =
      Pattern.compile("(?i)Mcp-Param-[!#$%&'*+.^_`|~0-9a-z-]{1,200}");

  private final Set<String> allowed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private final String all;
  private final boolean anyParameter;
  private final String methods;
  private final HttpHandler next;

  /**
   * @param parameters the headers that repeat arguments of tools, such as {@code Mcp-Param-Region};
   *     empty for any header of such a form, where the names would tell nobody in particular of
   *     tools that not everybody is to know
   * @param sessions whether there are any
   */
  PreflightHandler(Optional<List<String>> parameters, boolean sessions, HttpHandler next) {
    List<String> names = new ArrayList<>(ALLOWED);
    parameters.ifPresent(names::addAll);
    anyParameter = parameters.isEmpty();
    allowed.addAll(names);
    all = String.join(", ", names);
    methods = sessions ? "GET, POST, DELETE" : "POST";
    this.next = next;
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
    HeaderValues requested = exchange.getRequestHeaders().get(HeaderNames.REQUEST_HEADERS);
    if (requested == null) {
      return all;
    }
    List<String> granted =
        requested.stream()
            .flatMap(line -> Arrays.stream(line.split(",", -1)))
            .map(String::strip)
            .filter(this::isAllowed)
            .toList();
    return String.join(", ", granted);
  }

  private boolean isAllowed(String name) {
    return allowed.contains(name) || (anyParameter && PARAMETER.matcher(name).matches());
  }
}
