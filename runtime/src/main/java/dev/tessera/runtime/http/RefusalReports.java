package dev.tessera.runtime.http;

import dev.tessera.runtime.auth.InvalidTokenException;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.message.Message;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.refusal.LogText;
import dev.tessera.runtime.refusal.MissingScopes;
import dev.tessera.runtime.refusal.RefusalLog;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Decision;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import java.util.Locale;
import java.util.Optional;

/** Tells the log of refusals what a person needs to find out why; never a token. */
final class RefusalReports {
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

  /**
   * 405, 406 or 415: a request of a form that is not served.
   *
   * @param reason as it is counted
   * @param what what is wrong with it
   * @param value its value, from outside
   */
  void form(HttpServerExchange exchange, String reason, int status, String what, String value) {
    log.refused(reason, () -> status + ", " + what + " is " + LogText.of(value) + from(exchange));
  }

  /** 405: a method that is not served here. */
  void method(HttpServerExchange exchange) {
    form(exchange, "method", 405, "the method", exchange.getRequestMethod().toString());
  }

  /** 413 or 408: a body that is too long, or takes too long. */
  void body(HttpServerExchange exchange, String reason, int status, String what) {
    log.refused(reason, () -> status + ", the body " + what + from(exchange));
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

  /** 403: a guard said no, as far as the headers tell. */
  void scopes(HttpServerExchange exchange, Caller caller, Decision decision) {
    log.refused(
        MissingScopes.REASON,
        () ->
            "403, "
                + MissingScopes.of(operation(exchange), decision, caller, Optional.empty())
                + from(exchange));
  }

  /** The same of a message that has been read; 200 where the access policy has another answer. */
  void scopes(HttpServerExchange exchange, Caller caller, Outcome.Denied denied) {
    log.refused(
        MissingScopes.REASON,
        () ->
            denied.answer().status()
                + ", "
                + MissingScopes.of(
                    operation(denied.request()),
                    denied.decision(),
                    caller,
                    denied.request().id().map(RawJson::text))
                + from(exchange));
  }

  /** 429; the caller is known only once the token has been checked. */
  void rate(HttpServerExchange exchange, Optional<Caller> caller) {
    log.refused(
        "rate",
        () ->
            "429, too many calls"
                + caller.map(it -> "; " + MissingScopes.who(it)).orElse(" from one address")
                + from(exchange));
  }

  /** 400, 404 or 503: no session. */
  void session(HttpServerExchange exchange, Caller caller, Outcome.NoSession refusal) {
    log.refused(
        "session",
        () ->
            refusal.answer().status()
                + ", "
                + refusal.why()
                + "; "
                + MissingScopes.who(caller)
                + from(exchange));
  }

  /** 503: too many calls are under way, of all clients together. */
  void busy(HttpServerExchange exchange, Caller caller) {
    log.refused(
        "busy",
        () -> "503, too many calls are under way; " + MissingScopes.who(caller) + from(exchange));
  }

  /** 503: too many subscriptions are open, of all clients together or of this one. */
  void tooManySubscriptions(HttpServerExchange exchange, Caller caller) {
    log.refused(
        "subscriptions",
        () -> "503, too many subscriptions; " + MissingScopes.who(caller) + from(exchange));
  }

  private static String operation(HttpServerExchange exchange) {
    HeaderMap headers = exchange.getRequestHeaders();
    return MissingScopes.operation(
        Optional.ofNullable(headers.getFirst(HeaderNames.METHOD)),
        Optional.ofNullable(headers.getFirst(HeaderNames.NAME)));
  }

  private static String operation(Message request) {
    return MissingScopes.operation(Optional.of(request.method()), request.params().subject());
  }

  private String from(HttpServerExchange exchange) {
    return "; from " + address.of(exchange).getHostAddress();
  }
}
