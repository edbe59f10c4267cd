package dev.tessera.runtime.protocol.task;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * What holds for the tasks of a server.
 *
 * @param timeToLive how long the tool of a task may take unless it says otherwise itself, and how
 *     long what has come of it is kept
 * @param pollInterval how long clients are to wait between two questions how far a task has come
 * @param bounds how many there may be
 * @param clock the time
 * @param executor what runs the tools; threads of their own if empty
 */
public record TaskRules(
    Duration timeToLive,
    Duration pollInterval,
    TaskBounds bounds,
    InstantSource clock,
    Optional<Executor> executor) {
  private static final TaskRules USUAL =
      new TaskRules(
          Duration.ofHours(1),
          Duration.ofSeconds(1),
          TaskBounds.usual(),
          InstantSource.system(),
          Optional.empty());

  /** An hour, a question each second, and threads of their own. */
  public static TaskRules usual() {
    return USUAL;
  }
}
