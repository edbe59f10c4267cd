package dev.tessera.runtime.server;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How long clients may take something for fresh, as far as anybody has said so (MCP 2026-07-28,
 * Caching). Who may keep it nobody can say: that follows from the guards.
 *
 * <p>Immutable and thread-safe.
 *
 * @param times what has been said
 */
public record TimesToLive(Map<Cacheable, Duration> times) {
  /** The longest that anything may be fresh. */
  public static final Duration MAX = Duration.ofDays(365);

  private static final TimesToLive UNSAID = new TimesToLive(Map.of());

  /**
   * Copies the map.
   *
   * @throws IllegalArgumentException if a time is negative or more than a year
   */
  public TimesToLive {
    times = Map.copyOf(times);
    for (Duration time : times.values()) {
      if (time.isNegative() || time.compareTo(MAX) > 0) {
        throw new IllegalArgumentException(time + " is not in nothing to a year");
      }
    }
  }

  /** Nothing has been said. */
  public static TimesToLive unsaid() {
    return UNSAID;
  }

  /** The same with a time for this. */
  public TimesToLive with(Cacheable what, Duration time) {
    return new TimesToLive(Map.of(what, time)).or(this);
  }

  /** The same, with what somebody else says about the rest. */
  public TimesToLive or(TimesToLive other) {
    Map<Cacheable, Duration> all = new EnumMap<>(Cacheable.class);
    all.putAll(other.times);
    all.putAll(times);
    return new TimesToLive(all);
  }

  /** What has been said about this, or of a list about all lists. */
  public Optional<Duration> of(Cacheable what) {
    Optional<Duration> own = Optional.ofNullable(times.get(what));
    return what == Cacheable.CONTENTS
        ? own
        : own.or(() -> Optional.ofNullable(times.get(Cacheable.LISTS)));
  }
}
