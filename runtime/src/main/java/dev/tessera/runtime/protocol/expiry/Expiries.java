package dev.tessera.runtime.protocol.expiry;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends what takes too long, as precisely as is asked for. What begins pays for an entry in a map,
 * and a server in which nothing has begun for nothing.
 *
 * <p>Thread-safe.
 */
public final class Expiries {
  private final long precision;

  /** When each is to end, by {@code System.nanoTime()}. */
  private final Map<Expiring, Long> deadlines = new ConcurrentHashMap<>();

  private final AtomicBoolean sweeping = new AtomicBoolean();

  /**
   * @param precision how much later than it should something may end
   */
  public Expiries(Duration precision) {
    this.precision = precision.toNanos();
  }

  /**
   * Ends something in so many nanoseconds, at most some 290 years, unless it is forgotten before.
   */
  public void watch(Expiring what, long nanos) {
    deadlines.put(what, System.nanoTime() + nanos);
    if (!sweeping.getAndSet(true)) {
      sweepLater();
    }
  }

  private void sweepLater() {
    CompletableFuture.delayedExecutor(precision, TimeUnit.NANOSECONDS).execute(this::sweep);
  }

  /** It has ended. */
  public void forget(Expiring what) {
    deadlines.remove(what);
  }

  private void sweep() {
    long now = System.nanoTime();
    deadlines.forEach(
        (what, deadline) -> {
          if (now - deadline >= 0) {
            deadlines.remove(what);
            what.expire();
          }
        });
    sweeping.set(false);
    if (!deadlines.isEmpty() && !sweeping.getAndSet(true)) {
      sweepLater();
    }
  }
}
