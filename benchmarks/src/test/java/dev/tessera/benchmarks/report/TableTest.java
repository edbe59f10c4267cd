package dev.tessera.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void isMarkdown() {
    assertThat(new Table("server", "per second").row("Undertow", "82,000"))
        .hasToString("| server | per second |\n|---|---|\n| Undertow | 82,000 |\n");
  }

  @Test
  void takesNoRowOfAnotherWidth() {
    Table table = new Table("server", "per second");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.row("Undertow"))
        .withMessage("1 cells for 2 headings");
  }
}
