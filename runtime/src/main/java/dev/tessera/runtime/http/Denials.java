package dev.tessera.runtime.http;

import dev.tessera.runtime.auth.Challenge;
import dev.tessera.runtime.tool.Decision;
import io.undertow.server.HttpServerExchange;
import java.util.Optional;

/** Answers those whom a guard does not let pass. */
final class Denials {
  private final Optional<Challenge> challenge;

  /**
   * @param challenge what they are told; empty where every guard lets everybody pass
   */
  Denials(Optional<Challenge> challenge) {
    this.challenge = challenge;
  }

  /** 401: there is no token. */
  void unauthenticated(HttpServerExchange exchange) {
    Answers.challenge(exchange, challenge().missingToken());
  }

  /** 403: the token's scopes are not enough. */
  void forbidden(HttpServerExchange exchange, Decision decision) {
    Answers.challenge(exchange, challenge().insufficientScope(decision));
  }

  private Challenge challenge() {
    return challenge.orElseThrow(
        () -> new IllegalStateException("A guard refused on a server without authorization"));
  }
}
