package dev.tessera.runtime.protocol.task;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The tasks that have ended. All are kept for the same time, so the first to end is the first to
 * expire.
 *
 * <p>Thread-safe.
 */
final class EndedTasks {
  private final Deque<StoredTask> tasks = new ArrayDeque<>();

  synchronized void add(StoredTask task) {
    tasks.add(task);
  }

  /** Takes those out whose time is over. */
  synchronized List<StoredTask> expired(Instant now) {
    List<StoredTask> expired = new ArrayList<>(0);
    while (!tasks.isEmpty() && !tasks.getFirst().expires().isAfter(now)) {
      expired.add(tasks.removeFirst());
    }
    return expired;
  }

  /** When the next one expires. */
  synchronized Optional<Instant> nextExpiry() {
    return Optional.ofNullable(tasks.peekFirst()).map(StoredTask::expires);
  }

  synchronized void clear() {
    tasks.clear();
  }
}
