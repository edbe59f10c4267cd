package dev.tessera.benchmarks.load;

import java.util.Arrays;

/**
 * Counts times in classes, each less than a hundredth wide: the first 128 of one nanosecond each,
 * and from there on 64 for each doubling.
 */
public final class Latencies {
  private static final int STEPS = 64;
  private static final int STEP_BITS = 6;

  private final int[] counts = new int[(Long.SIZE - STEP_BITS) * STEPS];
  private long total;

  /** Counts one time. */
  public void add(long nanos) {
    counts[index(Math.max(0, nanos))]++;
    total++;
  }

  /** How many were counted. */
  public long count() {
    return total;
  }

  /**
   * A time, in nanoseconds, that so large a share of all times does not exceed; 0 if there is none.
   *
   * @param share as in 0.99
   */
  public long percentile(double share) {
    long needed = (long) Math.ceil(total * share);
    for (int i = 0; i < counts.length && total > 0; i++) {
      needed -= counts[i];
      if (needed <= 0) {
        return largest(i);
      }
    }
    return 0;
  }

  /** Forgets all. */
  public void clear() {
    Arrays.fill(counts, 0);
    total = 0;
  }

  private static int index(long nanos) {
    int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(nanos) - STEP_BITS - 1);
    return shift * STEPS + (int) (nanos >> shift);
  }

  /** The largest time of a class. */
  private static long largest(int index) {
    int shift = Math.max(0, index / STEPS - 1);
    return ((index - (long) shift * STEPS + 1) << shift) - 1;
  }
}
