package dev.tessera.runtime.protocol.session;

import java.time.Duration;

/**
 * How many sessions a server keeps, and how long.
 *
 * @param max how many at most
 * @param maxOfOne how many of one user of one client, or, for callers without a token, of one
 *     address
 * @param idleTime after how long without a request one ends
 * @param replayBytes how much of what a session was sent is kept for a client that comes back; of
 *     all sessions together 64 times that
 */
public record SessionRules(int max, int maxOfOne, Duration idleTime, int replayBytes) {
  private static final int SHARES = 64;
  private static final SessionRules USUAL =
      new SessionRules(10_000, 100, Duration.ofMinutes(30), 1 << 20);

  /** 10,000, of which 100 of one caller, for half an hour, with a mebibyte each. */
  public static SessionRules usual() {
    return USUAL;
  }

  long totalReplayBytes() {
    return (long) replayBytes * SHARES;
  }
}
