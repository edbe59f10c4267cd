package dev.tessera.runtime;

import dev.tessera.runtime.protocol.task.TaskBounds;
import dev.tessera.runtime.protocol.task.TaskRules;
import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.settings.SettingsException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;

/** What holds for tasks, as far as the builder and then the settings say. */
final class TaskSettings {
  private static final String TIME_TO_LIVE = "MCP_TASK_TTL";
  private static final String RUNNING = "MCP_MAX_TASKS";
  private static final String RUNNING_PER_CALLER = "MCP_MAX_TASKS_PER_CALLER";
  private static final int MOST = 1_000_000;

  private Optional<Duration> timeToLive = Optional.empty();
  private Duration pollInterval = TaskRules.usual().pollInterval();
  private Optional<Integer> running = Optional.empty();
  private Optional<Integer> runningPerCaller = Optional.empty();
  private long bytes = TaskBounds.usual().bytes();
  private long bytesPerCaller = TaskBounds.usual().bytesPerCaller();

  void timeToLive(Duration time) {
    timeToLive = Optional.of(positive(time));
  }

  void pollInterval(Duration time) {
    pollInterval = positive(time);
  }

  private static Duration positive(Duration time) {
    if (time.toMillis() < 1) {
      throw new IllegalArgumentException(time + " is less than a millisecond");
    }
    return time;
  }

  void running(int all, int perCaller) {
    if (all < 1 || perCaller < 1) {
      throw new IllegalArgumentException(Math.min(all, perCaller) + " tasks are none");
    }
    running = Optional.of(all);
    runningPerCaller = Optional.of(perCaller);
  }

  void memory(long all, long perCaller) {
    if (all < 1 || perCaller < 1) {
      throw new IllegalArgumentException(Math.min(all, perCaller) + " bytes are none");
    }
    bytes = all;
    bytesPerCaller = perCaller;
  }

  /**
   * Takes what the builder does not say from the settings.
   *
   * @throws SettingsException if one is wrong
   */
  void complete(Settings settings) {
    if (timeToLive.isEmpty()) {
      timeToLive = settings.positiveDuration(TIME_TO_LIVE, "Write it as in 30m.");
    }
    TaskBounds usual = TaskBounds.usual();
    if (running.isEmpty()) {
      running = Optional.of(settings.number(RUNNING, 1, MOST, usual.running()));
      runningPerCaller =
          Optional.of(settings.number(RUNNING_PER_CALLER, 1, MOST, usual.runningPerCaller()));
    }
  }

  /**
   * What holds.
   *
   * @param executor what runs tools that block; threads of their own if empty
   */
  TaskRules rules(Optional<Executor> executor) {
    TaskRules usual = TaskRules.usual();
    return new TaskRules(
        timeToLive.orElse(usual.timeToLive()),
        pollInterval,
        new TaskBounds(
            running.orElse(usual.bounds().running()),
            runningPerCaller.orElse(usual.bounds().runningPerCaller()),
            bytes,
            bytesPerCaller),
        usual.clock(),
        executor);
  }
}
