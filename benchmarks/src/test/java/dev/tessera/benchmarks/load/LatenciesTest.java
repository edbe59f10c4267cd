package dev.tessera.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
  private final Latencies latencies = new Latencies();

  @Test
  void findsPercentiles() {
    LongStream.rangeClosed(1, 100).forEach(latencies::add);
    assertThat(latencies.percentile(0.5)).isEqualTo(50);
    assertThat(latencies.percentile(0.99)).isEqualTo(99);
    assertThat(latencies.percentile(1)).isEqualTo(100);
  }

  @Test
  void isWithinTwoPercentHoweverLongATimeIs() {
    Random random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      long nanos = random.nextLong(Long.MAX_VALUE) >> random.nextInt(63);
      latencies.clear();
      latencies.add(nanos);
      assertThat((double) latencies.percentile(0.5))
          .isCloseTo((double) nanos, within(nanos * 0.02));
    }
  }

  @Test
  void countsOutliers() {
    LongStream.range(0, 98).forEach(i -> latencies.add(10));
    latencies.add(5_000_000);
    latencies.add(5_000_000);
    assertThat(latencies.percentile(0.98)).isEqualTo(10);
    assertThat((double) latencies.percentile(0.99)).isCloseTo(5_000_000, within(100_000.0));
  }

  @Test
  void knowsNothingWhenItIsEmpty() {
    latencies.add(3);
    latencies.clear();
    assertThat(latencies.percentile(0.5)).isZero();
    assertThat(latencies.count()).isZero();
  }
}
