package dev.tessera.runtime.protocol.task;

import dev.tessera.runtime.tool.Principal;
import java.util.HashMap;
import java.util.Map;

/**
 * Bounds how much of something there is, in all and for each caller. Callers who have nothing are
 * not remembered.
 *
 * <p>Thread-safe.
 */
final class Allowance {
  private final long max;
  private final long maxEach;
  private final Map<Principal, Long> each = new HashMap<>();
  private long taken;

  Allowance(long max, long maxEach) {
    this.max = max;
    this.maxEach = maxEach;
  }

  /** Takes so much, if there is so much; whoever gets it gives it back. */
  synchronized boolean take(Principal who, long amount) {
    long own = each.getOrDefault(who, 0L) + amount;
    if (own > maxEach || taken + amount > max) {
      return false;
    }
    put(who, own, amount);
    return true;
  }

  /** Gives so much back. */
  synchronized void give(Principal who, long amount) {
    put(who, each.getOrDefault(who, 0L) - amount, -amount);
  }

  private void put(Principal who, long own, long change) {
    taken += change;
    if (own == 0) {
      each.remove(who);
    } else {
      each.put(who, own);
    }
  }
}
