package dev.tessera.benchmarks;

import dev.tessera.benchmarks.compile.CompileTime;
import dev.tessera.benchmarks.http.HttpBenchmark;
import dev.tessera.benchmarks.micro.MicroBenchmarks;
import dev.tessera.benchmarks.report.Machine;
import dev.tessera.benchmarks.report.Page;
import dev.tessera.benchmarks.server.Jdk;
import dev.tessera.benchmarks.server.Programs;
import dev.tessera.benchmarks.start.StartBenchmark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/** The whole of {@code benchmarks/run}: measures, prints tables, and writes them into the page. */
public final class Benchmarks {
  private static final int HTTP_ROUNDS = 5;
  private static final int START_ROUNDS = 10;
  private static final int COMPILE_ROUNDS = 15;
  private static final int QUICK_COMPILE_ROUNDS = 1;

  private final Options options;
  private final Path directory;

  private Benchmarks(Options options, Path directory) {
    this.options = options;
    this.directory = directory;
  }

  /**
   * Runs what the arguments say. The system property {@code benchmarks.directory} says where
   * servers are built.
   */
  public static void main(String[] args) throws IOException, RunnerException {
    Options options;
    try {
      options = Options.of(args);
    } catch (IllegalArgumentException e) {
      System.err.println("benchmarks/run: " + e.getMessage());
      System.exit(2);
      return;
    }
    // The authorization server that runs in here has nothing to tell.
    Logger.getLogger("").setLevel(Level.WARNING);
    new Benchmarks(options, Path.of(System.getProperty("benchmarks.directory"))).run();
  }

  private void run() throws IOException, RunnerException {
    for (Benchmark benchmark : options.benchmarks()) {
      String text = Machine.describe(jvm(benchmark)) + "\n\n" + measured(benchmark);
      System.out.println("## " + benchmark.title() + "\n\n" + text);
      if (options.page().isPresent() && options.isWhole(benchmark)) {
        new Page(options.page().get()).write(benchmark.title(), text);
      }
    }
  }

  private String measured(Benchmark benchmark) throws IOException, RunnerException {
    return switch (benchmark) {
      case HTTP -> http();
      case JMH -> options.quick() ? MicroBenchmarks.quick() : MicroBenchmarks.all();
      case START -> start();
      case COMPILE_TIME ->
          CompileTime.run(rounds(options.quick() ? QUICK_COMPILE_ROUNDS : COMPILE_ROUNDS));
    };
  }

  private String http() throws IOException {
    try (Programs programs = new Programs(directory)) {
      return options.quick()
          ? HttpBenchmark.quick(programs, Jdk.current(), Benchmarks::tell)
          : HttpBenchmark.run(
              programs, Jdk.current(), options.only(), rounds(HTTP_ROUNDS), Benchmarks::tell);
    }
  }

  private String start() throws IOException {
    Path archives = directory.resolve("archives");
    try (Programs programs = new Programs(directory)) {
      return options.quick()
          ? StartBenchmark.quick(
              programs, Jdk.current(), options.binaries(), archives, Benchmarks::tell)
          : StartBenchmark.all(
              programs,
              jdks(),
              options.binaries(),
              archives,
              rounds(START_ROUNDS),
              Benchmarks::tell);
    }
  }

  private int rounds(int usual) {
    return options.rounds().orElse(usual);
  }

  private static List<Jdk> jdks() {
    return Stream.of(17, 25).flatMap(feature -> Jdk.ofRelease(feature).stream()).toList();
  }

  private String jvm(Benchmark benchmark) {
    List<Jdk> jdks =
        benchmark == Benchmark.START && !options.quick() ? jdks() : List.of(Jdk.current());
    return "JDK " + jdks.stream().map(Jdk::version).collect(Collectors.joining(" and "));
  }

  private static void tell(String what) {
    System.err.println(what);
  }
}
