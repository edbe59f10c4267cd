package dev.tessera.benchmarks.micro;

import dev.tessera.benchmarks.report.Figures;
import dev.tessera.benchmarks.report.Table;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of this package and makes one table of them. */
public final class MicroBenchmarks {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private MicroBenchmarks() {}

  /** Measures with care: three JVMs for each, some seconds in each. */
  public static String all() throws RunnerException {
    return table(run(3, 5, 5, TimeValue.seconds(1)));
  }

  /** Measures for a first idea. */
  public static String quick() throws RunnerException {
    return table(run(1, 2, 2, TimeValue.milliseconds(200)));
  }

  private static Collection<RunResult> run(int forks, int warmUps, int iterations, TimeValue time)
      throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include("^dev\\.tessera\\.")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(forks)
                .warmupIterations(warmUps)
                .warmupTime(time)
                .measurementIterations(iterations)
                .measurementTime(time)
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend(jvmArguments())
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build())
        .run();
  }

  /** JMH looks at objects in a way of which newer JVMs warn. */
  private static String[] jvmArguments() {
    return Runtime.version().feature() < 24
        ? new String[0]
        : new String[] {"--sun-misc-unsafe-memory-access=allow"};
  }

  private static String table(Collection<RunResult> results) {
    Table table = new Table("benchmark", "time", "error", "allocated");
    for (RunResult result : results) {
      Result<?> time = result.getPrimaryResult();
      Result<?> allocated =
          Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATED), ALLOCATED);
      table.row(
          name(result.getParams().getBenchmark()),
          Figures.time(time.getScore()),
          "± " + Figures.time(time.getScoreError()),
          Figures.bytes(allocated.getScore()));
    }
    return table.toString();
  }

  /** The class and the method, as in {@code Envelope.legacy}. */
  static String name(String method) {
    String[] parts = method.split("\\.", -1);
    return parts[parts.length - 2].replace("Benchmark", "") + "." + parts[parts.length - 1];
  }
}
