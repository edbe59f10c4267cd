package dev.tessera.runtime.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/**
 * Bounds the time that a client takes to send a body, whether anybody reads it or it is only
 * drained after a refusal so that the client gets to see the answer.
 */
final class Deadline {
  private final long millis;

  Deadline(Duration time) {
    millis = time.toMillis();
  }

  /** Runs the task on the exchange's I/O thread unless the request has come in whole by then. */
  void start(HttpServerExchange exchange, Runnable task) {
    Runnable late =
        () -> {
          if (!exchange.isRequestComplete()) {
            task.run();
          }
        };
    try {
      XnioExecutor.Key key =
          exchange.getIoThread().executeAfter(late, millis, TimeUnit.MILLISECONDS);
      exchange.addExchangeCompleteListener(
          (ended, others) -> {
            key.remove();
            others.proceed();
          });
    } catch (RejectedExecutionException e) {
      close(exchange); // the server is going down
    }
  }

  /**
   * A handler that, where {@code next} refuses a request without reading its body, closes the
   * connection unless what is left of the body has come in by then.
   */
  HttpHandler after(HttpHandler next) {
    return exchange -> {
      next.handleRequest(exchange);
      if (exchange.isResponseStarted() && !exchange.isRequestComplete() && isOpen(exchange)) {
        start(exchange, () -> close(exchange));
      }
    };
  }

  /** A client may take its answer and leave before the rest of its request has been drained. */
  private static boolean isOpen(HttpServerExchange exchange) {
    return exchange.getConnection().isOpen();
  }

  static void close(HttpServerExchange exchange) {
    IoUtils.safeClose(exchange.getConnection());
  }
}
