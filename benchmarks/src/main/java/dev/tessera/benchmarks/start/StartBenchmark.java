package dev.tessera.benchmarks.start;

import dev.tessera.benchmarks.report.Figures;
import dev.tessera.benchmarks.report.Table;
import dev.tessera.benchmarks.server.Jdk;
import dev.tessera.benchmarks.server.Programs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** Starts servers in turn, and takes the medians. */
public final class StartBenchmark {
  private StartBenchmark() {}

  /**
   * Measures all of them.
   *
   * @param jdks on which to
   * @param binaries todo servers that are native binaries
   * @param archives where archives of classes are put
   * @param rounds how often each is started
   * @param progress is told what is being done
   * @return the table
   */
  public static String all(
      Programs programs,
      List<Jdk> jdks,
      List<Path> binaries,
      Path archives,
      int rounds,
      Consumer<String> progress)
      throws IOException {
    progress.accept("start: archives of classes");
    List<Candidate> candidates = new Candidates(programs, archives).all(jdks, binaries);
    return table(measure(candidates, rounds, Duration.ofSeconds(1), progress));
  }

  /** Measures some of them, for a first idea. */
  public static String quick(
      Programs programs, Jdk jdk, List<Path> binaries, Path archives, Consumer<String> progress)
      throws IOException {
    List<Candidate> candidates = new Candidates(programs, archives).few(jdk, binaries);
    return table(measure(candidates, 2, Duration.ofMillis(300), progress));
  }

  private static List<Row> measure(
      List<Candidate> candidates, int rounds, Duration load, Consumer<String> progress)
      throws IOException {
    Map<Candidate, List<Start>> starts = new LinkedHashMap<>();
    candidates.forEach(candidate -> starts.put(candidate, new ArrayList<>()));
    for (int round = 1; round <= rounds; round++) {
      progress.accept("start: round " + round + " of " + rounds);
      for (Map.Entry<Candidate, List<Start>> entry : starts.entrySet()) {
        entry.getValue().add(Start.of(entry.getKey(), load));
      }
    }
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<Candidate, List<Start>> entry : starts.entrySet()) {
      rows.add(new Row(entry.getKey(), entry.getValue(), classes(entry.getKey())));
    }
    return rows;
  }

  private static Optional<LoadedClasses> classes(Candidate candidate) throws IOException {
    return candidate.program().onJvm()
        ? Optional.of(LoadedClasses.of(candidate))
        : Optional.empty();
  }

  static String table(List<Row> rows) {
    Table table =
        new Table(
            "server",
            "JVM",
            "tools",
            "start to first tools/list",
            "× Undertow",
            "classes",
            "of them ours",
            "resident then",
            "× Undertow",
            "resident after load");
    for (Row row : rows) {
      Optional<Row> floor =
          rows.stream()
              .filter(
                  it -> it.candidate.isFloor() && it.candidate.jvm().equals(row.candidate.jvm()))
              .findFirst();
      table.row(
          row.name(),
          row.candidate.jvm(),
          row.candidate.tools() == 0 ? "" : String.valueOf(row.candidate.tools()),
          Figures.time(row.median(Start::nanos)),
          row.ratio(floor, Start::nanos),
          row.classes.map(it -> String.valueOf(it.all())).orElse(""),
          row.classes.map(it -> String.valueOf(it.ours())).orElse(""),
          mebibytes(row.median(Start::resident)),
          row.ratio(floor, Start::resident),
          mebibytes(row.median(Start::loaded)));
    }
    return table.toString();
  }

  private static String mebibytes(double bytes) {
    return Figures.fixed(bytes / (1 << 20), 0) + " MiB";
  }

  /** What came of one candidate. */
  record Row(Candidate candidate, List<Start> starts, Optional<LoadedClasses> classes) {

    private String name() {
      return candidate.program().name()
          + (candidate.token().isPresent() && candidate.program().onJvm() ? ", secured" : "");
    }

    private double median(ToDoubleFunction<Start> figure) {
      return Figures.median(starts.stream().mapToDouble(figure));
    }

    private String ratio(Optional<Row> floor, ToDoubleFunction<Start> figure) {
      return floor.map(it -> Figures.ratio(median(figure) / it.median(figure))).orElse("");
    }
  }
}
