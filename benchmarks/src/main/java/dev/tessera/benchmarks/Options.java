package dev.tessera.benchmarks;

import dev.tessera.benchmarks.http.HttpBenchmark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The command line.
 *
 * @param benchmarks what to measure
 * @param quick whether a first idea is enough
 * @param rounds how often, if that was said
 * @param only what the titles of the cases of {@code http} have to contain, one of these; empty for
 *     all cases
 * @param binaries native binaries of todo servers
 * @param page the page to be written, if one is
 */
record Options(
    List<Benchmark> benchmarks,
    boolean quick,
    OptionalInt rounds,
    List<String> only,
    List<Path> binaries,
    Optional<Path> page) {

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException if it says what is not known; the message is for people
   */
  static Options of(String... arguments) {
    List<Benchmark> benchmarks = new ArrayList<>();
    boolean quick = false;
    OptionalInt rounds = OptionalInt.empty();
    List<String> only = new ArrayList<>();
    List<Path> binaries = new ArrayList<>();
    Optional<Path> page = Optional.empty();
    for (Iterator<String> rest = List.of(arguments).iterator(); rest.hasNext(); ) {
      String argument = rest.next();
      switch (argument) {
        case "--quick" -> quick = true;
        case "--rounds" -> rounds = OptionalInt.of(count(value(argument, rest)));
        case "--only" -> only.add(part(value(argument, rest)));
        case "--native" -> binaries.add(binary(value(argument, rest)));
        case "--page" -> page = Optional.of(Path.of(value(argument, rest)));
        default -> benchmarks.add(benchmark(argument));
      }
    }
    return new Options(
        benchmarks.isEmpty() ? List.of(Benchmark.values()) : List.copyOf(benchmarks),
        quick,
        rounds,
        List.copyOf(only),
        List.copyOf(binaries),
        page);
  }

  /** Whether what is measured is all that the page has of it, and as careful. */
  boolean isWhole(Benchmark benchmark) {
    return !quick && (benchmark != Benchmark.HTTP || only.isEmpty());
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(option + " needs a value.");
    }
    return rest.next();
  }

  private static int count(String text) {
    if (!text.matches("[1-9][0-9]{0,3}")) {
      throw new IllegalArgumentException("--rounds " + text + " is no number from 1 to 9999.");
    }
    return Integer.parseInt(text);
  }

  private static String part(String text) {
    if (HttpBenchmark.titles().stream().noneMatch(title -> title.contains(text))) {
      throw new IllegalArgumentException(
          "--only " + text + " is no part of any of\n" + String.join("\n", HttpBenchmark.titles()));
    }
    return text;
  }

  private static Path binary(String text) {
    Path file = Path.of(text).toAbsolutePath();
    if (!Files.isExecutable(file)) {
      throw new IllegalArgumentException("--native " + text + " is no program.");
    }
    return file;
  }

  private static Benchmark benchmark(String title) {
    return Arrays.stream(Benchmark.values())
        .filter(it -> it.title().equals(title))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no benchmark \""
                        + title
                        + "\". There are "
                        + String.join(", ", Benchmark.titles())
                        + "."));
  }
}
