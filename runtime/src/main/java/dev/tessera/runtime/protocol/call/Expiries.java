package dev.tessera.runtime.protocol.call;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends calls that take too long, to a tenth of a second. Whoever begins a call pays for an entry in
 * a map, and a server without calls for nothing.
 *
 * <p>Thread-safe.
 */
final class Expiries {
  private static final Executor LATER =
      CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS);

  /** When each is to end, by {@code System.nanoTime()}. */
  private final Map<PendingOperation<?>, Long> deadlines = new ConcurrentHashMap<>();

  private final AtomicBoolean sweeping = new AtomicBoolean();

  void watch(PendingOperation<?> call, long nanos) {
    deadlines.put(call, System.nanoTime() + nanos);
    if (!sweeping.getAndSet(true)) {
      LATER.execute(this::sweep);
    }
  }

  void forget(PendingOperation<?> call) {
    deadlines.remove(call);
  }

  private void sweep() {
    long now = System.nanoTime();
    deadlines.forEach(
        (call, deadline) -> {
          if (now - deadline >= 0) {
            deadlines.remove(call);
            call.expire();
          }
        });
    sweeping.set(false);
    if (!deadlines.isEmpty() && !sweeping.getAndSet(true)) {
      LATER.execute(this::sweep);
    }
  }
}
