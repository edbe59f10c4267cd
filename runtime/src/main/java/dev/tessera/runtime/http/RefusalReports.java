package dev.tessera.runtime.http;

import dev.tessera.runtime.auth.InvalidTokenException;
import dev.tessera.runtime.refusal.LogText;
import dev.tessera.runtime.refusal.RefusalLog;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Decision;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import java.util.Locale;
import java.util.Optional;

/** Tells the log of refusals what a person needs to find out why; never a token. */
final class RefusalReports {
  private static final HttpString METHOD = new HttpString("Mcp-Method");
  private static final HttpString NAME = new HttpString("Mcp-Name");

  private final RefusalLog log;
  private final ClientAddress address;

  RefusalReports(RefusalLog log, ClientAddress address) {
    this.log = log;
    this.address = address;
  }

  /** 403: a Host or an Origin that is not allowed; without its value, a wrong setting is hard. */
  void header(HttpServerExchange exchange, String header, String value) {
    log.refused(
        header.toLowerCase(Locale.ROOT),
        () -> "403, header " + header + " is " + LogText.of(value) + from(exchange));
  }

  /** 401: there is no token. */
  void noToken(HttpServerExchange exchange) {
    log.refused("token_missing", () -> "401, there is no access token" + from(exchange));
  }

  /** 401, or 503 where the keys cannot be had. */
  void token(HttpServerExchange exchange, int status, InvalidTokenException refusal) {
    log.refused(
        "token_" + refusal.reason().name().toLowerCase(Locale.ROOT),
        () ->
            status
                + ", "
                + refusal.getMessage()
                + (refusal.claims().isEmpty() ? "" : "; the token says: " + refusal.claims())
                + from(exchange));
  }

  /**
   * 403: a guard said no.
   *
   * @param status 403, or 200 where the access policy has another answer
   * @param request how the message calls itself, if it has been read
   */
  void scopes(
      HttpServerExchange exchange,
      Caller caller,
      Decision decision,
      int status,
      Optional<String> request) {
    log.refused(
        "insufficient_scope",
        () ->
            status
                + ", "
                + operation(exchange)
                + " requires "
                + decision.required()
                + ", missing are "
                + decision.missing()
                + ", granted "
                + LogText.of(String.join(" ", caller.scopes()))
                + "; "
                + who(caller)
                + request.map(id -> ", request id " + LogText.of(id)).orElse("")
                + from(exchange));
  }

  /** 429; the caller is known only once the token has been checked. */
  void rate(HttpServerExchange exchange, Optional<Caller> caller) {
    log.refused(
        "rate",
        () ->
            "429, too many calls"
                + caller.map(it -> "; " + who(it)).orElse(" from one address")
                + from(exchange));
  }

  /** 503: too many calls are under way, of all clients together. */
  void busy(HttpServerExchange exchange, Caller caller) {
    log.refused("busy", () -> "503, too many calls are under way; " + who(caller) + from(exchange));
  }

  private static String operation(HttpServerExchange exchange) {
    String method = exchange.getRequestHeaders().getFirst(METHOD);
    String name = exchange.getRequestHeaders().getFirst(NAME);
    return method == null
        ? "the operation"
        : LogText.of(method) + (name == null ? "" : " of " + LogText.of(name));
  }

  private static String who(Caller caller) {
    return "client "
        + LogText.of(caller.client().orElse(null))
        + ", subject "
        + LogText.of(caller.subject().orElse(null));
  }

  private String from(HttpServerExchange exchange) {
    return "; from " + address.of(exchange).getHostAddress();
  }
}
