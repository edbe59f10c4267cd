package dev.tessera.runtime.http;

import dev.tessera.runtime.auth.InvalidTokenException;
import dev.tessera.runtime.tool.Caller;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.util.Optional;

/**
 * Turns the access token into a caller, or answers 401 (RFC 6750). A token that was verified before
 * costs no thread; another is verified where it may block, since that may mean to fetch keys.
 */
final class TokenHandler implements HttpHandler {
  private static final String SCHEME = "Bearer ";

  private final Protection protection;
  private final Deadline unread;
  private final CallerHandler next;

  /**
   * @param unread bounds the wait for what is left of a refused request
   */
  TokenHandler(Protection protection, Deadline unread, CallerHandler next) {
    this.protection = protection;
    this.unread = unread;
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    HeaderValues values = exchange.getRequestHeaders().get(Headers.AUTHORIZATION);
    if (values == null || !isBearer(values.getFirst())) {
      protection.missing().send(exchange);
    } else if (values.size() > 1) {
      protection.invalid().send(exchange);
    } else {
      authenticate(exchange, values.getFirst().substring(SCHEME.length()).strip());
    }
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
      back(exchange, protection.invalid()::send);
    }
  }

  /** The rest of the way is again on the I/O thread, where the body is read. */
  private void back(HttpServerExchange exchange, HttpHandler rest) {
    exchange.dispatch(exchange.getIoThread(), unread.after(Faults.caught(rest)));
  }

  /** The scheme in any case, as RFC 9110 section 11.1 has it. */
  private static boolean isBearer(String authorization) {
    return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }
}
