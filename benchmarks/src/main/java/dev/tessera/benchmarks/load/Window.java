package dev.tessera.benchmarks.load;

/**
 * What happened in some seconds of load.
 *
 * @param answered how many requests were answered, right or wrong, in the given time
 * @param seconds that time
 * @param total how many were answered at all: those too that were on their way when the time was up
 * @param errors how many had another status than 200, or lost their connection
 * @param p50 the time that half of the answers needed at most, in nanoseconds
 * @param p99 the time that 99 of 100 answers needed at most, in nanoseconds
 * @param cpu the processor time that this side has used, in nanoseconds
 */
public record Window(
    long answered, double seconds, long total, long errors, long p50, long p99, long cpu) {

  /** Requests in a second. */
  public double throughput() {
    return answered / seconds;
  }
}
