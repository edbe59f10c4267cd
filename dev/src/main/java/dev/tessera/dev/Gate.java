package dev.tessera.dev;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What every request passes first: the outage switch, and the check that it was meant for this
 * machine.
 */
final class Gate implements HttpHandler {
  private static final Set<String> LOOPBACK_NAMES =
      Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private final AtomicInteger keyFetches = new AtomicInteger();
  private volatile boolean outage;
  private volatile HttpHandler next = Gate::unavailable;

  /** Opens the gate to the routes, which can be made only when the port is known. */
  void open(HttpHandler routes) {
    next = routes;
  }

  void outage(boolean on) {
    outage = on;
  }

  int keyFetches() {
    return keyFetches.get();
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (exchange.getRequestPath().equals("/keys")) {
      keyFetches
          .incrementAndGet(); // counted in an outage too: those are the fetches that tests ask for
    }
    if (outage) {
      unavailable(exchange);
    } else if (!LOOPBACK_NAMES.contains(exchange.getHostName())) {
      // A name of somebody else's that resolves to this machine: DNS rebinding.
      exchange.setStatusCode(StatusCodes.FORBIDDEN);
      exchange.endExchange();
    } else {
      next.handleRequest(exchange);
    }
  }

  private static void unavailable(HttpServerExchange exchange) {
    exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE);
    exchange.endExchange();
  }
}
