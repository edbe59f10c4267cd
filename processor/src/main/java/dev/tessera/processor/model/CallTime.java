package dev.tessera.processor.model;

import java.time.Duration;
import java.util.Optional;

/** How long a call may take. */
public final class CallTime {
  private CallTime() {}

  /** The time, zero for {@code off}; empty if it is written otherwise, or is no time at all. */
  public static Optional<Duration> parse(String text) {
    return text.equals("off")
        ? Optional.of(Duration.ZERO)
        : Time.parse(text).filter(time -> !time.isZero());
  }
}
