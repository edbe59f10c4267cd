package dev.tessera.runtime.refusal;

import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Counts refusals, and tells the log of them: each in one line, but of those for one reason at most
 * 20 in 10 seconds, so that a flood hides neither the log nor refusals for other reasons. How many
 * were left out is said with the next one, and at the end.
 *
 * <p>Thread-safe.
 */
public final class RefusalLog implements AutoCloseable {
  static final int LINES = 20;
  static final long PERIOD = TimeUnit.SECONDS.toNanos(10);
  private static final System.Logger LOG = System.getLogger("dev.tessera.refusal");

  private final Map<String, Reason> reasons = new ConcurrentHashMap<>();
  private final LongSupplier nanoTime;
  private final Consumer<String> lines;

  /** A log on {@code dev.tessera.refusal}, at level INFO. */
  public RefusalLog() {
    this(System::nanoTime, line -> LOG.log(Level.INFO, () -> line));
  }

  RefusalLog(LongSupplier nanoTime, Consumer<String> lines) {
    this.nanoTime = nanoTime;
    this.lines = lines;
  }

  /**
   * Something was refused.
   *
   * @param reason a word of lower-case letters and underscores, never one from outside
   * @param detail the rest of the line; whatever in it comes from outside has gone through {@link
   *     LogText}. Asked for only if the line is written
   */
  public void refused(String reason, Supplier<String> detail) {
    Reason of = reasons.computeIfAbsent(reason, it -> new Reason(nanoTime.getAsLong()));
    long leftOut = of.count(nanoTime.getAsLong());
    if (leftOut > 0) {
      lines.accept(leftOut(reason, leftOut));
    }
    if (leftOut >= 0) {
      lines.accept("Refused (" + reason + "): " + detail.get());
    }
  }

  /** What there was so far. */
  public Refusals counted() {
    Map<String, Long> counts = new HashMap<>();
    reasons.forEach((reason, of) -> counts.put(reason, of.total()));
    return new Refusals(counts);
  }

  /** Says what was left out and not yet said. */
  @Override
  public void close() {
    reasons.forEach(
        (reason, of) -> {
          long leftOut = of.takeLeftOut();
          if (leftOut > 0) {
            lines.accept(leftOut(reason, leftOut));
          }
        });
  }

  private static String leftOut(String reason, long count) {
    return "Refused (" + reason + "): " + count + " more, not logged one by one";
  }

  private static final class Reason {
    private long start;
    private long total;
    private int written;
    private long leftOut;

    Reason(long now) {
      start = now;
    }

    /** How many were left out before this one; -1 if this one is left out, too. */
    synchronized long count(long now) {
      total++;
      if (now - start >= PERIOD) {
        start = now;
        written = 0;
      }
      if (written == LINES) {
        leftOut++;
        return -1;
      }
      written++;
      return takeLeftOut();
    }

    synchronized long takeLeftOut() {
      long before = leftOut;
      leftOut = 0;
      return before;
    }

    synchronized long total() {
      return total;
    }
  }
}
