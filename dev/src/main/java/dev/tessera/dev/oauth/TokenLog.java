package dev.tessera.dev.oauth;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last tokens that were issued. Safe for use by several threads. */
final class TokenLog {
  private static final int CAPACITY = 20;

  /**
   * A token that was issued.
   *
   * @param to the client's id, or who else asked
   */
  record Entry(Instant at, String to, String token) {}

  private final Deque<Entry> entries = new ArrayDeque<>();
  private final Clock clock;

  TokenLog(Clock clock) {
    this.clock = clock;
  }

  synchronized void add(String to, String token) {
    if (entries.size() == CAPACITY) {
      entries.removeLast();
    }
    entries.addFirst(new Entry(clock.instant(), to, token));
  }

  /** The newest first. */
  synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }
}
