package dev.tessera.runtime.interaction;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Bounds how often something happens: so many times at once, and then so many times a second (MCP
 * 2026-07-28, Progress, Implementation Notes; Logging, Implementation Considerations).
 *
 * <p>Thread-safe.
 */
final class Pace {
  private final double burst;
  private final double perNano;
  private final LongSupplier nanoTime;
  private double left;
  private long last;

  Pace(int burst, int perSecond, LongSupplier nanoTime) {
    this.burst = burst;
    this.perNano = (double) perSecond / TimeUnit.SECONDS.toNanos(1);
    this.nanoTime = nanoTime;
    left = burst;
    last = nanoTime.getAsLong();
  }

  static Pace of(int burst, int perSecond) {
    return new Pace(burst, perSecond, System::nanoTime);
  }

  /** Whether it may happen once more now. */
  synchronized boolean admits() {
    long now = nanoTime.getAsLong();
    left = Math.min(burst, left + (now - last) * perNano);
    last = now;
    if (left < 1) {
      return false;
    }
    left--;
    return true;
  }
}
