package dev.tessera.runtime.protocol;

import dev.tessera.runtime.protocol.message.Outcome;
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

  /**
   * Takes as many as a call needs, if they are free, and what else it needs; whoever gets them
   * gives them back.
   */
  public boolean take(Outcome.Call call) {
    if (taken.addAndGet(call.calls()) <= max && call.takesRoom()) {
      return true;
    }
    taken.addAndGet(-call.calls());
    return false;
  }

  /** Gives so many back. */
  public void give(int calls) {
    taken.addAndGet(-calls);
  }
}
