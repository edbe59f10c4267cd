package dev.tessera.runtime.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ThreadLocalRandom;
import org.xnio.IoUtils;

/** Turns what nobody expected into a 500 whose reference the log has too, and nothing more. */
final class Faults {
  private static final Logger LOGGER = System.getLogger("dev.tessera.http");

  private Faults() {}

  /** A handler that answers for what {@code next} throws. */
  static HttpHandler caught(HttpHandler next) {
    return exchange -> {
      try {
        next.handleRequest(exchange);
      } catch (Throwable fault) {
        answer(exchange, fault);
      }
    };
  }

  static void answer(HttpServerExchange exchange, Throwable fault) {
    String reference = Long.toHexString(ThreadLocalRandom.current().nextLong());
    LOGGER.log(Level.ERROR, "Internal error, reference " + reference, fault);
    if (exchange.isResponseStarted()) {
      IoUtils.safeClose(exchange.getConnection());
    } else {
      exchange.getResponseHeaders().remove(Headers.CONTENT_LENGTH);
      Refusal.internal(reference).sendAndClose(exchange);
    }
  }
}
