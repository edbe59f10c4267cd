package dev.tessera.runtime.http;

import dev.tessera.runtime.auth.Sha256;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.rate.RateLimit;
import dev.tessera.runtime.rate.RateLimiter;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Principal;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The rate limits of one server: of requests by address, before anything is verified, and of tool
 * calls by who makes them, which a token says better than an address.
 */
final class CallLimits {
  private static final int LONG_NAME = 200;
  private static final Refusal TOO_MANY =
      Refusal.of(429, "Too many calls. Wait as long as Retry-After says.");

  private final Optional<RateLimiter> addresses;
  private final Optional<RateLimiter> clients;
  private final ClientAddress address;
  private final RefusalReports reports;

  CallLimits(Optional<RateLimit> limit, ClientAddress address, RefusalReports reports) {
    this.reports = reports;
    addresses = limiter(limit);
    clients = limiter(limit);
    this.address = address;
  }

  private static Optional<RateLimiter> limiter(Optional<RateLimit> limit) {
    return limit.map(each -> new RateLimiter(each, System::nanoTime));
  }

  /** Whether one more request of this address is let in; if not, it has been answered. */
  boolean admitsRequest(HttpServerExchange exchange) {
    return addresses.isEmpty()
        || admits(addresses.get(), exchange, address.key(exchange), 1, Optional.empty());
  }

  /**
   * Whether calls of tools are let in; if not, they have been answered.
   *
   * @param calls how many there are in this request
   */
  boolean admitsCalls(HttpServerExchange exchange, Caller caller, int calls) {
    if (clients.isEmpty() || calls == 0) {
      return true;
    }
    if (caller.client().isPresent() || caller.subject().isPresent()) {
      return admits(clients.get(), exchange, name(caller), calls, Optional.of(caller));
    }
    // The request itself has been counted as one.
    return calls == 1
        || admits(
            addresses.orElseThrow(),
            exchange,
            address.key(exchange),
            calls - 1,
            Optional.of(caller));
  }

  /** Whose a request is: of a user of a client or, where they are not known, of an address. */
  Object client(HttpServerExchange exchange, Caller caller) {
    return caller.client().isPresent() || caller.subject().isPresent()
        ? caller.principal()
        : address.key(exchange);
  }

  /** Answers calls for which there is no room. */
  void busy(HttpServerExchange exchange, Caller caller, Outcome.Answer answer) {
    reports.busy(exchange, caller);
    noRoom(exchange, answer);
  }

  /** Answers a subscription for which there is no room. */
  void tooManySubscriptions(HttpServerExchange exchange, Caller caller, Outcome.Answer answer) {
    reports.tooManySubscriptions(exchange, caller);
    noRoom(exchange, answer);
  }

  private static void noRoom(HttpServerExchange exchange, Outcome.Answer answer) {
    Answers.json(exchange, answer.status(), answer.body());
  }

  private boolean admits(
      RateLimiter limiter,
      HttpServerExchange exchange,
      Object key,
      int calls,
      Optional<Caller> caller) {
    long wait = limiter.take(key, calls);
    if (wait == 0) {
      return true;
    }
    reports.rate(exchange, caller);
    long seconds = TimeUnit.NANOSECONDS.toSeconds(wait + TimeUnit.SECONDS.toNanos(1) - 1);
    exchange.getResponseHeaders().put(Headers.RETRY_AFTER, seconds);
    TOO_MANY.send(exchange);
    return false;
  }

  /** A client may have many users: only both together are somebody. */
  private static Object name(Caller caller) {
    Principal principal = caller.principal();
    return principal.length() <= LONG_NAME
        ? principal
        : Sha256.of(String.join("\n", principal.parts()));
  }
}
