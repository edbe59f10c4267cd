package dev.tessera.runtime.http;

import dev.tessera.runtime.auth.Challenge;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Decision;
import io.undertow.server.HttpServerExchange;
import java.util.Optional;

/** Answers those whom a guard does not let pass, and reports it. */
final class Denials {
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

  /**
   * 403: the token's scopes are not enough.
   *
   * @param request the id of the message, if it has been read
   */
  void forbidden(
      HttpServerExchange exchange, Caller caller, Decision decision, Optional<String> request) {
    reports.scopes(exchange, caller, decision, request);
    Answers.challenge(exchange, challenge().insufficientScope(decision));
  }

  private Challenge challenge() {
    return challenge.orElseThrow(
        () -> new IllegalStateException("A guard refused on a server without authorization"));
  }
}
