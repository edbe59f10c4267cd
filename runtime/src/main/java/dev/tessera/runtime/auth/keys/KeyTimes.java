package dev.tessera.runtime.auth.keys;

import java.time.Duration;

/**
 * How long keys are kept and how often they are asked for.
 *
 * @param timeToLive after which they are fetched again before they are used; default 5 minutes
 * @param coolDown the least time between two fetches once there are keys; default 10 seconds
 * @param outage how old keys may get, in all, while they cannot be fetched; default 1 hour
 */
public record KeyTimes(Duration timeToLive, Duration coolDown, Duration outage) {
  /** 5 minutes, 10 seconds, 1 hour. */
  public static final KeyTimes DEFAULT =
      new KeyTimes(Duration.ofMinutes(5), Duration.ofSeconds(10), Duration.ofHours(1));

  /**
   * Checks that no duration is negative.
   *
   * @throws IllegalArgumentException if one is
   */
  public KeyTimes {
    if (timeToLive.isNegative() || coolDown.isNegative() || outage.isNegative()) {
      throw new IllegalArgumentException("A duration is negative");
    }
  }

  /** The same with another cool-down. */
  public KeyTimes withCoolDown(Duration other) {
    return new KeyTimes(timeToLive, other, outage);
  }
}
