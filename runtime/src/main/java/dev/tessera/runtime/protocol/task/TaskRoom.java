package dev.tessera.runtime.protocol.task;

import dev.tessera.runtime.tool.Principal;
import java.util.Optional;

/**
 * The room for tasks: so many at work, and so many bytes.
 *
 * <p>Thread-safe.
 */
final class TaskRoom {
  /** About what a task takes up whatever its size, so that the bytes bound the number, too. */
  private static final int OVERHEAD = 2_048;

  private final Allowance running;
  private final Allowance bytes;

  TaskRoom(TaskBounds bounds) {
    running = new Allowance(bounds.running(), bounds.runningPerCaller());
    bytes = new Allowance(bounds.bytes(), bounds.bytesPerCaller());
  }

  /** A place for a call of this size, if there is room for one more. */
  Optional<Place> admit(Principal who, long size) {
    if (!running.take(who, 1)) {
      return Optional.empty();
    }
    if (!bytes.take(who, OVERHEAD + size)) {
      running.give(who, 1);
      return Optional.empty();
    }
    return Optional.of(new Place(who, size));
  }

  /** What one task takes up. */
  final class Place {
    private final Principal who;
    private long size;
    private boolean working = true;
    private boolean kept = true;

    private Place(Principal who, long size) {
      this.who = who;
      this.size = size;
    }

    /** Takes up more. */
    synchronized boolean grow(long more) {
      boolean fits = kept && bytes.take(who, more);
      size += fits ? more : 0;
      return fits;
    }

    /** Takes up this and no more; if there is no room, no more than what it takes up anyway. */
    synchronized boolean resize(long to) {
      boolean fits = to <= size || grow(to - size);
      long now = fits ? to : 0;
      if (kept && now < size) {
        bytes.give(who, size - now);
        size = now;
      }
      return fits;
    }

    /** The tool is at work no longer. */
    synchronized void stopped() {
      if (working) {
        working = false;
        running.give(who, 1);
      }
    }

    /** Nothing of it is kept. */
    synchronized void leave() {
      if (kept) {
        kept = false;
        bytes.give(who, OVERHEAD + size);
      }
    }
  }
}
