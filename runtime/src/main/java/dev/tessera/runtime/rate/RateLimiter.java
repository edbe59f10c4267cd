package dev.tessera.runtime.rate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Counts calls by who makes them. What it remembers of each is one number: the time at which all
 * its calls so far would have been let in one after the other, evenly (the generic cell rate
 * algorithm, ITU-T I.371). It remembers a bounded number of callers; those beyond share one place.
 *
 * <p>Thread-safe; never blocks.
 */
public final class RateLimiter {
  private static final int MAX_CALLERS = 65_536;
  private static final long BETWEEN_SWEEPS = 1_000_000_000;

  private final int atOnce;
  private final long period;
  private final int maxCallers;
  private final LongSupplier nanoTime;
  private final Map<Object, AtomicLong> callers = new ConcurrentHashMap<>();
  private final AtomicLong others;
  private final AtomicLong nextSweep;

  /**
   * @param nanoTime the time in nanoseconds since some moment, as {@link System#nanoTime}
   */
  public RateLimiter(RateLimit limit, LongSupplier nanoTime) {
    this(limit, nanoTime, MAX_CALLERS);
  }

  RateLimiter(RateLimit limit, LongSupplier nanoTime, int maxCallers) {
    this.atOnce = limit.calls();
    this.period = limit.period().toNanos();
    this.maxCallers = maxCallers;
    this.nanoTime = nanoTime;
    long now = nanoTime.getAsLong();
    others = new AtomicLong(now);
    nextSweep = new AtomicLong(now);
  }

  /**
   * Lets calls in, or not.
   *
   * @param caller who makes them, as a key of a map
   * @param calls how many at once; more than the limit count as the limit
   * @return 0 if they are let in, else the nanoseconds after which they would be
   */
  public long take(Object caller, int calls) {
    long now = nanoTime.getAsLong();
    AtomicLong place = place(caller, now);
    // In this order, an interval of less than a nanosecond is not lost.
    long cost = (long) ((double) period / atOnce * Math.min(calls, atOnce));
    while (true) {
      long before = place.get();
      long after = (before - now > 0 ? before : now) + cost;
      long wait = after - now - period;
      if (wait > 0) {
        return wait;
      }
      if (place.compareAndSet(before, after)) {
        return 0;
      }
    }
  }

  /** How many callers are remembered. */
  int callers() {
    return callers.size();
  }

  private AtomicLong place(Object caller, long now) {
    AtomicLong known = callers.get(caller);
    if (known != null) {
      return known;
    }
    if (callers.size() >= maxCallers) {
      sweep(now);
    }
    return callers.size() >= maxCallers
        ? others
        : callers.computeIfAbsent(caller, it -> new AtomicLong(now));
  }

  /** Forgets those who could make all their calls at once: they are as new ones. */
  private void sweep(long now) {
    long next = nextSweep.get();
    if (next - now <= 0 && nextSweep.compareAndSet(next, now + BETWEEN_SWEEPS)) {
      callers.values().removeIf(place -> place.get() - now <= 0);
    }
  }
}
