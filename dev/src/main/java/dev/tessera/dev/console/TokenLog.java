package dev.tessera.dev.console;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last tokens that were issued. Safe for use by several threads. */
public final class TokenLog {
  private static final int CAPACITY = 20;

  /**
   * A token that was issued.
   *
   * @param to the client's id, or who else asked
   */
  public record Entry(Instant at, String to, String token) {}

  private final Deque<Entry> entries = new ArrayDeque<>();
  private final Clock clock;

  public TokenLog(Clock clock) {
    this.clock = clock;
  }

  public synchronized void add(String to, String token) {
    if (entries.size() == CAPACITY) {
      entries.removeLast();
    }
    entries.addFirst(new Entry(clock.instant(), to, token));
  }

  /** The newest first. */
  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }
}
