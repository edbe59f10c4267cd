package dev.tessera.runtime.http;

import dev.tessera.runtime.auth.BearerToken;
import dev.tessera.runtime.auth.InvalidTokenException;
import dev.tessera.runtime.tool.Caller;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/**
 * Turns the access token into a caller, or answers 401 (RFC 6750). A token that was verified before
 * costs no thread; another is verified where it may block, since that may mean to fetch keys. A bad
 * token is refused also where none is needed: whoever sends one wants to be known.
 */
final class TokenHandler implements HttpHandler {
  private static final Logger LOGGER = System.getLogger("dev.tessera.http");

  private final Protection protection;
  private final Optional<Caller> withoutToken;
  private final Deadline taken;
  private final CallerHandler next;

  /**
   * @param withoutToken who calls without a token; empty if nobody may
   * @param taken bounds the time for an answer
   */
  TokenHandler(
      Protection protection, Optional<Caller> withoutToken, Deadline taken, CallerHandler next) {
    this.protection = protection;
    this.withoutToken = withoutToken;
    this.taken = taken;
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    Optional<String> token;
    try {
      token = bearer(exchange);
    } catch (InvalidTokenException e) {
      LOGGER.log(Level.INFO, "An access token was refused ({0}): {1}", e.reason(), e.getMessage());
      Answers.challenge(exchange, protection.challenge().invalidToken());
      return;
    }
    if (token.isPresent()) {
      authenticate(exchange, token.get());
    } else if (withoutToken.isPresent()) {
      next.handle(exchange, withoutToken.get());
    } else {
      Answers.challenge(exchange, protection.challenge().missingToken());
    }
  }

  private static Optional<String> bearer(HttpServerExchange exchange) throws InvalidTokenException {
    HeaderValues values = exchange.getRequestHeaders().get(Headers.AUTHORIZATION);
    return BearerToken.from(values == null ? List.of() : values);
  }

  private void authenticate(HttpServerExchange exchange, String token) throws Exception {
    Optional<Caller> cached = protection.verifier().cached(token);
    if (cached.isPresent()) {
      next.handle(exchange, cached.get());
    } else {
      exchange.dispatch(Faults.caught(onWorker -> verify(onWorker, token)));
    }
  }

  private void verify(HttpServerExchange exchange, String token) {
    try {
      Caller caller = protection.verifier().verify(token);
      back(exchange, onIo -> next.handle(onIo, caller));
    } catch (InvalidTokenException e) {
      back(exchange, onIo -> Answers.challenge(onIo, protection.challenge().invalidToken()));
    }
  }

  /** The rest of the way is again on the I/O thread, where the body is read. */
  private void back(HttpServerExchange exchange, HttpHandler rest) {
    exchange.dispatch(exchange.getIoThread(), taken.after(Faults.caught(rest)));
  }
}
