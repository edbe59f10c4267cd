package dev.tessera.runtime.protocol;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bounds how many calls are under way at once.
 *
 * <p>Thread-safe.
 */
public final class CallSlots {
  private final int max;
  private final AtomicInteger taken = new AtomicInteger();

  CallSlots(int max) {
    this.max = max;
  }

  /** Takes so many, if they are free; whoever gets them gives them back. */
  public boolean take(int calls) {
    if (taken.addAndGet(calls) <= max) {
      return true;
    }
    taken.addAndGet(-calls);
    return false;
  }

  /** Gives so many back. */
  public void give(int calls) {
    taken.addAndGet(-calls);
  }
}
