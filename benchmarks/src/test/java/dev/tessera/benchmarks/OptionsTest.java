package dev.tessera.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {

  @Test
  void measuresEverythingUnlessTold() {
    Options options = Options.of("--quick");
    assertThat(options.benchmarks()).containsExactly(Benchmark.values());
    assertThat(options.quick()).isTrue();
    assertThat(options.rounds()).isEmpty();
  }

  @Test
  void measuresWhatIsNamedInThatOrder() {
    Options options = Options.of("start", "--rounds", "3", "compile-time");
    assertThat(options.benchmarks()).containsExactly(Benchmark.START, Benchmark.COMPILE_TIME);
    assertThat(options.rounds()).isEqualTo(OptionalInt.of(3));
    assertThat(options.quick()).isFalse();
  }

  @Test
  void takesBinaries(@TempDir Path directory) throws Exception {
    Path binary = Files.createFile(directory.resolve("todo"));
    assertThat(binary.toFile().setExecutable(true)).isTrue();
    assertThat(Options.of("--native", binary.toString()).binaries()).containsExactly(binary);
  }

  @Test
  void aPartOfTheCasesIsNotForThePage() {
    Options options = Options.of("--only", "1,000 tokens", "--only", "create_todo");
    assertThat(options.only()).containsExactly("1,000 tokens", "create_todo");
    assertThat(options.isWhole(Benchmark.HTTP)).isFalse();
    assertThat(options.isWhole(Benchmark.START)).isTrue();
    assertThat(Options.of().isWhole(Benchmark.HTTP)).isTrue();
    assertThat(Options.of("--quick").isWhole(Benchmark.START)).isFalse();
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.of("htpp"))
        .withMessage("There is no benchmark \"htpp\". There are http, jmh, start, compile-time.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.of("--rounds", "many"))
        .withMessage("--rounds many is no number from 1 to 9999.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.of("--rounds"))
        .withMessage("--rounds needs a value.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.of("--native", "/nowhere"))
        .withMessage("--native /nowhere is no program.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.of("--only", "resources"))
        .withMessageStartingWith("--only resources is no part of any of\nadd, 2025-11-25, none,");
  }
}
