package dev.tessera.benchmarks.http;

import java.time.Duration;
import java.util.List;

/**
 * How much to measure.
 *
 * @param rounds how often each server is measured in each case
 * @param firstWarmUp for how long it is loaded in the first case it takes part in, before anything
 *     is measured and with every answer checked: until the JVM has compiled what counts
 * @param warmUp for how long before each other case
 * @param ramp for how long before each window, with nothing counted
 * @param window for how long at a time
 */
record Effort(
    List<Case> cases,
    int rounds,
    Duration firstWarmUp,
    Duration warmUp,
    Duration ramp,
    Duration window) {

  static Effort whole(List<Case> cases, int rounds) {
    return new Effort(
        cases,
        rounds,
        Duration.ofSeconds(10),
        Duration.ofSeconds(3),
        Duration.ofMillis(300),
        Duration.ofSeconds(2));
  }

  static Effort quick() {
    return new Effort(
        Cases.few(),
        2,
        Duration.ofMillis(1_500),
        Duration.ofMillis(1_500),
        Duration.ofMillis(100),
        Duration.ofMillis(600));
  }
}
