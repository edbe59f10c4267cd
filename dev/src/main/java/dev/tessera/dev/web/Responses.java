package dev.tessera.dev.web;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The few ways in which the endpoints answer. */
public final class Responses {
  private static final HttpString FRAME_OPTIONS = new HttpString("X-Frame-Options");

  private Responses() {}

  public static void json(HttpServerExchange exchange, int status, Map<String, Object> body) {
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
    // Tokens, codes and secrets must not be stored on the way (RFC 6749 section 5.1); nor is
    // anything else here.
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    exchange.getResponseSender().send(JSONObjectUtils.toJSONString(body));
  }

  public static void error(HttpServerExchange exchange, OAuthException refusal) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("error", refusal.code());
    body.put("error_description", refusal.description());
    if (refusal.status() == StatusCodes.UNAUTHORIZED) {
      // RFC 6749 section 5.2: the answer names the scheme that the client may use.
      exchange.getResponseHeaders().put(Headers.WWW_AUTHENTICATE, "Basic realm=\"token\"");
    }
    json(exchange, refusal.status(), body);
  }

  public static void html(HttpServerExchange exchange, int status, String page) {
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/html; charset=utf-8");
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    exchange.getResponseHeaders().put(Headers.CONTENT_SECURITY_POLICY, Html.SECURITY_POLICY);
    // Not "no-referrer": with that, browsers send forms with "Origin: null" (Fetch, section 3.2).
    exchange.getResponseHeaders().put(Headers.REFERRER_POLICY, "same-origin");
    exchange.getResponseHeaders().put(FRAME_OPTIONS, "DENY");
    exchange.getResponseSender().send(page);
  }

  /**
   * Sends the browser back to the client, with the parameters added to the query (RFC 6749 section
   * 4.1.2).
   */
  public static void redirect(
      HttpServerExchange exchange, String target, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .map(
                entry ->
                    entry.getKey()
                        + "="
                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    exchange.setStatusCode(StatusCodes.SEE_OTHER);
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    exchange.getResponseHeaders().put(Headers.REFERRER_POLICY, "no-referrer");
    exchange
        .getResponseHeaders()
        .put(Headers.LOCATION, target + (target.contains("?") ? "&" : "?") + query);
    exchange.endExchange();
  }
}
