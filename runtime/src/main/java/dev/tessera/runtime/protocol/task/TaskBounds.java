package dev.tessera.runtime.protocol.task;

/**
 * How many tasks there may be, and how much of them is kept: requests whose tool is at work,
 * answers that it has not taken, and results.
 *
 * @param running how many tools may be at work, or wait for an answer, at once
 * @param runningPerCaller how many of them may be one caller's
 * @param bytes how many bytes are kept
 * @param bytesPerCaller how many of them may be one caller's
 */
public record TaskBounds(int running, int runningPerCaller, long bytes, long bytesPerCaller) {
  private static final TaskBounds USUAL = new TaskBounds(1_000, 100, 64L << 20, 16L << 20);

  /** A thousand, a hundred of one caller; 64 MiB, 16 of one caller. */
  public static TaskBounds usual() {
    return USUAL;
  }
}
