package dev.tessera.benchmarks.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.benchmarks.compile.CompileTime.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompileTimeTest {

  @Test
  void measuresEachSize() {
    List<Row> rows = CompileTime.measure(List.of(1, 6), 1, 1);
    assertThat(rows).extracting(Row::tools).containsExactly(1, 6);
    assertThat(rows).allMatch(row -> row.alone() > 0 && row.with() > 0 && row.kilobytes() > 0);
    assertThat(CompileTime.table(rows).lines()).hasSize(4);
  }

  @Test
  void tellsWhatAToolAdds() {
    Row row = new Row(10, 100, 130, 150, 7);
    assertThat(row.perTool()).isEqualTo(5.0);
    assertThat(row.processorPerTool()).isEqualTo(2.0);
    assertThat(CompileTime.table(List.of(row)))
        .endsWith("| 10 | 100 ms | 130 ms | 150 ms | 1.5 | 1.2 | 5.00 ms | 2.00 ms | 7 kB |\n");
  }
}
