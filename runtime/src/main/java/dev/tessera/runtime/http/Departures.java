package dev.tessera.runtime.http;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.ServerConnection;
import io.undertow.server.protocol.http.HttpServerConnection;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.xnio.XnioIoThread;

/**
 * Notices clients that leave while their calls run, which cancels these (MCP 2026-07-28,
 * Cancellation). Undertow reads nothing while a request is being answered, and so would notice only
 * when it writes. Calls that end soon, as nearly all do, cost no look.
 *
 * <p>Thread-safe.
 */
final class Departures {
  private final Set<HttpCall> watched = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean sweeping = new AtomicBoolean();
  private final long intervalNanos;

  /**
   * @param interval how often it looks, and how long a call has run before it does
   */
  Departures(Duration interval) {
    intervalNanos = interval.toNanos();
  }

  /** Has a call told when its client leaves. */
  void watch(HttpCall call, XnioIoThread thread) {
    watched.add(call);
    if (!sweeping.getAndSet(true)) {
      sweepLater(thread);
    }
  }

  void forget(HttpCall call) {
    watched.remove(call);
  }

  private void sweepLater(XnioIoThread thread) {
    try {
      thread.executeAfter(() -> sweep(thread), intervalNanos, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      watched.clear(); // the server is going down
    }
  }

  private void sweep(XnioIoThread thread) {
    long before = System.nanoTime() - intervalNanos;
    for (HttpCall call : watched) {
      call.lookAfterClient(before);
    }
    if (!watched.isEmpty()) {
      sweepLater(thread);
      return;
    }
    sweeping.set(false);
    if (!watched.isEmpty() && !sweeping.getAndSet(true)) {
      sweepLater(thread);
    }
  }

  /**
   * Whether the client of an exchange has closed its connection. What it has sent meanwhile, the
   * head of the next request perhaps, is kept for later; after that, nobody looks any more.
   *
   * <p>To be called on the exchange's I/O thread, while the request has been read and the answer
   * not begun.
   */
  static boolean hasLeft(HttpServerExchange exchange) {
    ServerConnection connection = exchange.getConnection();
    if (!connection.isOpen()) {
      return true;
    }
    return connection instanceof HttpServerConnection http
        && exchange.isRequestComplete()
        && http.getExtraBytes() == null
        && hasEnded(http);
  }

  private static boolean hasEnded(HttpServerConnection connection) {
    PooledByteBuffer buffer = connection.getByteBufferPool().allocate();
    int read;
    try {
      read = connection.getOriginalSourceConduit().read(buffer.getBuffer());
    } catch (IOException e) {
      read = -1;
    }
    if (read > 0) {
      buffer.getBuffer().flip();
      connection.ungetRequestBytes(buffer);
    } else {
      buffer.close();
    }
    return read < 0;
  }
}
