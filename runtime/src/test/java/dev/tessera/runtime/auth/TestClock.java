package dev.tessera.runtime.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes on when it is told to. */
public final class TestClock implements InstantSource {
  private volatile Instant now = Instant.parse("2026-03-01T12:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  public void advance(Duration time) {
    now = now.plus(time);
  }

  /** Seconds since the epoch, as a NumericDate. */
  public long seconds() {
    return now.getEpochSecond();
  }
}
