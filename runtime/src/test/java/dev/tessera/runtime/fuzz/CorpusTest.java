package dev.tessera.runtime.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.auth.TokenFuzz;
import dev.tessera.runtime.auth.keys.KeySetFuzz;
import dev.tessera.runtime.http.HeaderFuzz;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The corpus of the fuzz targets as ordinary tests: every input of it, and many that were made from
 * them, the same ones every time. {@code .ci/run} lets Jazzer look for others.
 */
@Timeout(120)
class CorpusTest {
  private static final Path RESOURCES = Path.of("src/test/resources/fuzz");
  private static final int MUTATIONS = Integer.getInteger("tessera.mutations", 1_000);

  /** More work than any input of this size may make; what else the machine does is none of it. */
  private static final Duration LONG = Duration.ofSeconds(5);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  enum Target {
    JSON(JsonFuzz::fuzzerTestOneInput),
    REQUEST(RequestFuzz::fuzzerTestOneInput),
    HEADER(HeaderFuzz::fuzzerTestOneInput),
    TOKEN(TokenFuzz::fuzzerTestOneInput),
    KEYS(KeySetFuzz::fuzzerTestOneInput);

    @SuppressWarnings("ImmutableEnumChecker") // a method without state
    final Consumer<byte[]> run;

    Target(Consumer<byte[]> run) {
      this.run = run;
    }

    Path corpus() {
      return RESOURCES.resolve(name().toLowerCase(Locale.ROOT));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyInputOfTheCorpusHolds(Target target) {
    List<Path> files = files(target.corpus());
    assertThat(files).hasSizeGreaterThan(5);
    files.forEach(file -> run(target, read(file), file.getFileName().toString()));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsMadeOfTheCorpusHolds(Target target) {
    List<byte[]> seeds = files(target.corpus()).stream().map(CorpusTest::read).toList();
    Mutator mutator = new Mutator(new Random(1), seeds, words());
    for (int i = 0; i < MUTATIONS; i++) {
      run(target, mutator.next(), "mutation " + i);
    }
  }

  private static void run(Target target, byte[] input, String name) {
    long start = THREADS.getCurrentThreadCpuTime();
    try {
      target.run.accept(input);
    } catch (Throwable e) {
      throw new AssertionError(name + ":\n" + new String(input, ISO_8859_1), e);
    }
    Duration work = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
    assertThat(work).as(name).isLessThan(LONG);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands between the first and the last quote of each line. */
  private static List<byte[]> words() {
    List<byte[]> words = new ArrayList<>();
    for (String line :
        new String(read(RESOURCES.resolve("dictionary")), ISO_8859_1).split("\n", -1)) {
      if (line.startsWith("\"")) {
        String word = line.substring(1, line.length() - 1);
        words.add(word.replace("\\\"", "\"").replace("\\\\", "\\").getBytes(ISO_8859_1));
      }
    }
    return words;
  }
}
