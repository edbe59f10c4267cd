package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.intercept.CallInterceptor;
import dev.tessera.runtime.protocol.task.TaskRules;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * What holds for all calls of a server.
 *
 * @param timeout how long a call may take unless its tool says otherwise; zero for ever
 * @param inputTime how long a call waits for an answer of its client, in revisions before
 *     2026-07-28
 * @param maxConcurrent how many calls may be under way at once
 * @param tasks what holds for tasks
 * @param interceptors what stands around each, outermost first
 * @param clock what {@code @Past} and the like compare with
 */
public record CallRules(
    Duration timeout,
    Duration inputTime,
    int maxConcurrent,
    TaskRules tasks,
    List<CallInterceptor> interceptors,
    Clock clock) {
  private static final CallRules USUAL =
      new CallRules(
          Duration.ofMinutes(5), Duration.ofMinutes(2), 10_000, TaskRules.usual(), List.of());

  /** Copies the list. */
  public CallRules {
    interceptors = List.copyOf(interceptors);
  }

  /** Rules by the system's clock, in UTC. */
  public CallRules(
      Duration timeout,
      Duration inputTime,
      int maxConcurrent,
      TaskRules tasks,
      List<CallInterceptor> interceptors) {
    this(timeout, inputTime, maxConcurrent, tasks, interceptors, Clock.systemUTC());
  }

  /**
   * Five minutes, of which two for an answer, ten thousand calls at once, the usual tasks, and
   * nothing around them.
   */
  public static CallRules usual() {
    return USUAL;
  }
}
