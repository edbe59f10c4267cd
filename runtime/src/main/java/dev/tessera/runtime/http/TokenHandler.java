package dev.tessera.runtime.http;

import dev.tessera.runtime.auth.BearerToken;
import dev.tessera.runtime.auth.InvalidTokenException;
import dev.tessera.runtime.tool.Caller;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns the access token into a caller, or answers 401 (RFC 6750), or 503 where the issuer's keys
 * cannot be had. A token that was verified before costs no thread; another is verified where it may
 * block, since that may mean to fetch keys. A bad token is refused also where none is needed:
 * whoever sends one wants to be known.
 */
final class TokenHandler implements HttpHandler {
  /** For a verifier that does not say when its keys will be there. */
  private static final Duration RETRY = Duration.ofSeconds(5);

  /** As RFC 6749 section 4.1.2.1 calls it. */
  private static final byte[] UNAVAILABLE =
      Answers.oauthError(
          "temporarily_unavailable",
          "Access tokens cannot be checked at the moment. Try again with the same one.");

  private static final AttachmentKey<Shown> SHOWN = AttachmentKey.create(Shown.class);

  private final Protection protection;
  private final RefusalReports reports;
  private final Optional<Caller> withoutToken;
  private final Deadline taken;
  private final CallerHandler next;

  /**
   * @param withoutToken who calls without a token; empty if nobody may
   * @param taken bounds the time for an answer
   */
  TokenHandler(
      Protection protection,
      RefusalReports reports,
      Optional<Caller> withoutToken,
      Deadline taken,
      CallerHandler next) {
    this.protection = protection;
    this.reports = reports;
    this.withoutToken = withoutToken;
    this.taken = taken;
    this.next = next;
  }

  /**
   * What a connection has shown last that was accepted: most show the same with each request.
   *
   * @param header the header's value. Whether another is the same, {@code equals} compares by 32
   *     bytes and more at once: how long that takes tells nobody on this connection who can try
   *     what its secret part is
   * @param token the token in it
   * @param caller who that is, as long as it is accepted
   */
  private record Shown(String header, String token, Supplier<Optional<Caller>> caller) {}

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    HeaderValues values = exchange.getRequestHeaders().get(Headers.AUTHORIZATION);
    Shown shown = exchange.getConnection().getAttachment(SHOWN);
    if (shown != null && values != null && values.size() == 1) {
      Optional<Caller> known =
          shown.header.equals(values.getFirst()) ? shown.caller.get() : Optional.empty();
      if (known.isPresent()) {
        next.handle(exchange, known.get().withRawToken(shown.token));
        return;
      }
    }
    authenticate(exchange, values);
  }

  private void authenticate(HttpServerExchange exchange, @Nullable HeaderValues values)
      throws Exception {
    Optional<String> token;
    try {
      token = BearerToken.from(values == null ? List.of() : values);
    } catch (InvalidTokenException e) {
      refuse(exchange, e);
      return;
    }
    if (token.isPresent()) {
      authenticate(exchange, token.get());
    } else if (withoutToken.isPresent()) {
      next.handle(exchange, withoutToken.get());
    } else {
      reports.noToken(exchange);
      Answers.challenge(exchange, protection.challenge().missingToken());
    }
  }

  private void authenticate(HttpServerExchange exchange, String token) throws Exception {
    Supplier<Optional<Caller>> again = protection.verifier().cachedAgain(token);
    Optional<Caller> cached = again.get();
    if (cached.isPresent()) {
      String header = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
      exchange.getConnection().putAttachment(SHOWN, new Shown(header, token, again));
      next.handle(exchange, cached.get().withRawToken(token));
    } else {
      exchange.dispatch(Faults.caught(onWorker -> verify(onWorker, token)));
    }
  }

  private void verify(HttpServerExchange exchange, String token) {
    try {
      Caller caller = protection.verifier().verify(token);
      back(exchange, onIo -> next.handle(onIo, caller.withRawToken(token)));
    } catch (InvalidTokenException e) {
      back(exchange, onIo -> refuse(onIo, e));
    }
  }

  /** Where nobody can say whether the token is good, nobody says that it is bad. */
  private void refuse(HttpServerExchange exchange, InvalidTokenException refusal) {
    if (refusal.reason() == InvalidTokenException.Reason.KEYS_UNAVAILABLE) {
      reports.token(exchange, 503, refusal);
      exchange
          .getResponseHeaders()
          .put(Headers.RETRY_AFTER, seconds(refusal.retryAfter().orElse(RETRY)));
      Answers.json(exchange, 503, ByteBuffer.wrap(UNAVAILABLE));
    } else {
      reports.token(exchange, 401, refusal);
      Answers.challenge(exchange, protection.challenge().invalidToken());
    }
  }

  /** Rounded up, and never at once. */
  private static long seconds(Duration time) {
    return Math.max(1, time.plusMillis(999).toSeconds());
  }

  /** The rest of the way is again on the I/O thread, where the body is read. */
  private void back(HttpServerExchange exchange, HttpHandler rest) {
    exchange.dispatch(exchange.getIoThread(), taken.after(Faults.caught(rest)));
  }
}
