package dev.tessera.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void theMedianIsInTheMiddle() {
    assertThat(Figures.median(DoubleStream.of(9, 1, 5))).isEqualTo(5);
    assertThat(Figures.median(DoubleStream.of(9, 1, 5, 7))).isEqualTo(7);
    assertThatIllegalArgumentException().isThrownBy(() -> Figures.median(DoubleStream.of()));
  }

  @Test
  void countsHaveThreeDigitsThatCount() {
    assertThat(Figures.count(82_349)).isEqualTo("82,300");
    assertThat(Figures.count(1_999_999)).isEqualTo("2,000,000");
    assertThat(Figures.count(1_234)).isEqualTo("1,230");
    assertThat(Figures.count(87.6)).isEqualTo("88");
    assertThat(Figures.count(0)).isEqualTo("0");
  }

  @Test
  void timesAreInTheUnitThatSuits() {
    assertThat(Figures.time(2.345)).isEqualTo("2.35 ns");
    assertThat(Figures.time(11_600)).isEqualTo("11.6 µs");
    assertThat(Figures.time(470_400_000)).isEqualTo("470 ms");
  }

  @Test
  void sizesAreInTheUnitThatSuits() {
    assertThat(Figures.bytes(3_512)).isEqualTo("3512 B");
    assertThat(Figures.bytes(45_120)).isEqualTo("45.1 kB");
    assertThat(Figures.bytes(13_900_000)).isEqualTo("13.9 MB");
  }
}
