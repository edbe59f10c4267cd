package dev.tessera.runtime.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/**
 * Bounds how long a client may keep an exchange open: to send the body, to send what is drained
 * after a refusal, or to take the answer. Exchanges that end at once, as nearly all do, cost no
 * timer.
 */
final class Deadline {
  private final long millis;

  Deadline(Duration time) {
    millis = time.toMillis();
  }

  /** Runs the task on the exchange's I/O thread when the time is over, unless the exchange is. */
  void start(HttpServerExchange exchange, Runnable task) {
    try {
      XnioExecutor.Key key =
          exchange.getIoThread().executeAfter(task, millis, TimeUnit.MILLISECONDS);
      exchange.addExchangeCompleteListener(
          (ended, others) -> {
            key.remove();
            others.proceed();
          });
    } catch (RejectedExecutionException e) {
      close(exchange); // the server is going down
    }
  }

  /** A handler that gives the client this time to take what {@code next} has answered. */
  HttpHandler after(HttpHandler next) {
    return exchange -> {
      next.handleRequest(exchange);
      watch(exchange);
    };
  }

  /**
   * Closes the connection if the answer, which has begun, and the rest of the request do not end in
   * time. To be called where the handler of an exchange is about to return.
   */
  void watch(HttpServerExchange exchange) {
    if (exchange.isResponseStarted() && !exchange.isComplete() && isOpen(exchange)) {
      start(exchange, () -> close(exchange));
    }
  }

  /** A client may take its answer and leave before the rest of its request has been drained. */
  private static boolean isOpen(HttpServerExchange exchange) {
    return exchange.getConnection().isOpen();
  }

  /**
   * Closes the connection of an exchange that nobody waits for, and ends it. It is not to persist:
   * Undertow would wait for the next request, though none can come, and keep all of it meanwhile.
   */
  static void giveUp(HttpServerExchange exchange) {
    exchange.setPersistent(false);
    close(exchange);
    exchange.endExchange();
  }

  static void close(HttpServerExchange exchange) {
    IoUtils.safeClose(exchange.getConnection());
  }
}
