package dev.tessera.runtime.http;

import dev.tessera.runtime.auth.Challenge;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Decision;
import io.undertow.server.HttpServerExchange;
import java.util.Optional;

/** Answers those whom a guard does not let pass, and tells the log. */
final class Denials {
  private static final int FORBIDDEN = 403;

  private final Optional<Challenge> challenge;
  private final RefusalReports reports;

  /**
   * @param challenge what they are told; empty where every guard lets everybody pass
   */
  Denials(Optional<Challenge> challenge, RefusalReports reports) {
    this.challenge = challenge;
    this.reports = reports;
  }

  /** 401: there is no token. */
  void unauthenticated(HttpServerExchange exchange) {
    reports.noToken(exchange);
    Answers.challenge(exchange, challenge().missingToken());
  }

  /** 403: the token's scopes are not enough, as far as the headers tell. */
  void forbidden(HttpServerExchange exchange, Caller caller, Decision decision) {
    reports.scopes(exchange, caller, decision);
    Answers.challenge(exchange, challenge().insufficientScope(decision));
  }

  /** The same of a request that has been read; 403, or what the access policy has instead. */
  void denied(HttpServerExchange exchange, Caller caller, Outcome.Denied denied) {
    Outcome.Answer answer = denied.answer();
    reports.scopes(exchange, caller, denied);
    if (answer.status() == FORBIDDEN) {
      Answers.challenge(exchange, challenge().insufficientScope(denied.decision()));
    } else {
      Answers.json(exchange, answer.status(), answer.body());
    }
  }

  /** Of a batch, the message alone is answered; the log is told as of any other. */
  void deniedInBatch(HttpServerExchange exchange, Caller caller, Outcome.Denied denied) {
    reports.scopes(exchange, caller, denied);
  }

  /** 400, 404 or 503: no session. */
  void noSession(HttpServerExchange exchange, Caller caller, Outcome.NoSession refusal) {
    reports.session(exchange, caller, refusal);
    Answers.json(exchange, refusal.answer().status(), refusal.answer().body());
  }

  private Challenge challenge() {
    return challenge.orElseThrow(
        () -> new IllegalStateException("A guard refused on a server without authorization"));
  }
}
