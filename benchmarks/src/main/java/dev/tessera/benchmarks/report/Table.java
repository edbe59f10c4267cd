package dev.tessera.benchmarks.report;

import java.util.List;

/** A table in Markdown. */
public final class Table {
  private final StringBuilder text = new StringBuilder();
  private final int columns;

  /** A table with these headings and no row yet. */
  public Table(String... headings) {
    columns = headings.length;
    line(List.of(headings));
    text.append("|---".repeat(columns)).append("|\n");
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException if it has not one cell for each heading
   */
  public Table row(String... cells) {
    if (cells.length != columns) {
      throw new IllegalArgumentException(cells.length + " cells for " + columns + " headings");
    }
    line(List.of(cells));
    return this;
  }

  private void line(List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
