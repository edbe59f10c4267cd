package dev.tessera.benchmarks.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.benchmarks.load.Era;
import dev.tessera.benchmarks.load.Operation;
import dev.tessera.benchmarks.load.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

class HttpTablesTest {
  private static final Case CASE = new Case(Operation.ADD, Era.LEGACY, Access.PUBLIC, 5, 32);
  private static final Samples FLOOR =
      new Samples("Floor", List.of(sample(1_000), sample(100), sample(1_000)));
  private static final Samples OURS =
      new Samples("Ours", List.of(sample(900), sample(90), sample(400)));

  @Test
  void aRatioIsTakenOfWhatWasMeasuredSideBySide() {
    assertThat(OURS.median(Sample::throughput)).isEqualTo(400);
    assertThat(FLOOR.median(Sample::throughput)).isEqualTo(1_000);
    assertThat(OURS.ratio(FLOOR, Sample::throughput)).isEqualTo(0.9);
  }

  @Test
  void eachServerHasALine() {
    String tables = HttpTables.of(List.of(new Result(CASE, List.of(FLOOR, OURS))));
    assertThat(tables)
        .contains("| add, 2025-11-25, none, 5 tools, 32 connections | 1,000/s | 0.90 |\n")
        .contains(
            "|  | Ours | 400 | 0.90 | 20.0 µs | 50.0 µs | 1.00 | 11.6 µs | 1.00 | 2000 B | 6 |\n");
  }

  @Test
  void whoTookNoPartHasNoFigure() {
    Result both = new Result(CASE, List.of(FLOOR, OURS));
    Result alone = new Result(CASE, List.of(FLOOR));
    assertThat(HttpTables.of(List.of(both, alone))).contains("connections | 1,000/s |  |\n");
  }

  private static Sample sample(long answered) {
    return new Sample(new Window(answered, 1, answered, 2, 20_000, 50_000, 0), 11_600, 2_000);
  }
}
