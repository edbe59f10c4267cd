package dev.tessera.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The corpus of {@link DecoderFuzz} as ordinary tests, and what small changes make of it. */
@Timeout(120)
class DecoderCorpusTest {
  private static final Path CORPUS = Path.of("src/test/resources/fuzz/decoder");
  private static final int MUTATIONS = Integer.getInteger("tessera.mutations", 5_000);
  private static final String CHARACTERS = "{}[],:\"\\0123456789.-+eEntfu \u00e9TZ";

  @Test
  void everyInputOfTheCorpusHolds() throws IOException {
    assertThat(seeds()).hasSizeGreaterThan(10).allSatisfy(it -> run(it));
  }

  @Test
  void whatIsMadeOfTheCorpusHolds() throws IOException {
    List<String> seeds = seeds();
    Random random = new Random(1);
    for (int i = 0; i < MUTATIONS; i++) {
      StringBuilder input = new StringBuilder(seeds.get(random.nextInt(seeds.size())));
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        int at = random.nextInt(input.length());
        int end = Math.min(input.length(), at + random.nextInt(3));
        int character = random.nextInt(CHARACTERS.length());
        input.replace(at, end, CHARACTERS.substring(character, character + 1));
      }
      run(input.toString());
    }
  }

  private static void run(String input) {
    DecoderFuzz.fuzzerTestOneInput(input.getBytes(UTF_8));
  }

  private static List<String> seeds() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files.sorted().map(DecoderCorpusTest::read).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
