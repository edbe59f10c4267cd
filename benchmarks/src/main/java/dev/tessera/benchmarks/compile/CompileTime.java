package dev.tessera.benchmarks.compile;

import dev.tessera.benchmarks.report.Figures;
import dev.tessera.benchmarks.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import javax.tools.JavaFileObject;

/**
 * What the processor adds to a compilation, for servers of several sizes. Each round compiles the
 * same sources three times in turn: without the processor; with it; and without it again, but
 * together with the sources that it generates. So the last two differ by the processor alone, and
 * the first two by the processor and by what javac does with its output.
 */
public final class CompileTime {
  private static final int WARM_UPS = 4;

  private CompileTime() {}

  /**
   * The medians for one size, in milliseconds.
   *
   * @param tools how many tools the server has
   * @param alone without the processor, and so without what it generates
   * @param byHand without the processor, with what it generates as if written by hand
   * @param with with the processor
   * @param kilobytes the size of what is generated
   */
  record Row(int tools, double alone, double byHand, double with, int kilobytes) {

    double perTool() {
      return (with - alone) / tools;
    }

    double processorPerTool() {
      return (with - byHand) / tools;
    }

    private void addTo(Table table) {
      table.row(
          String.valueOf(tools),
          millis(alone, 0),
          millis(byHand, 0),
          millis(with, 0),
          Figures.fixed(with / alone, 1),
          Figures.fixed(with / byHand, 1),
          millis(perTool(), 2),
          millis(processorPerTool(), 2),
          kilobytes + " kB");
    }

    private static String millis(double value, int digits) {
      return Figures.fixed(value, digits) + " ms";
    }
  }

  /** The table of so many rounds. */
  public static String run(int rounds) {
    return table(measure(List.of(1, 50, 500), rounds, WARM_UPS));
  }

  static List<Row> measure(List<Integer> sizes, int rounds, int warmUps) {
    List<Row> rows = new ArrayList<>();
    // Once for all sizes, or the first would be measured on a colder javac than the last.
    for (int size : sizes) {
      row(size, warmUps);
    }
    for (int size : sizes) {
      rows.add(row(size, rounds));
    }
    return rows;
  }

  private static Row row(int tools, int rounds) {
    List<JavaFileObject> sources = Sources.server(tools);
    List<MemoryFile> generated = Compilation.processed(sources).generated();
    List<JavaFileObject> all = new ArrayList<>(sources);
    all.addAll(generated);
    double[] alone = new double[rounds];
    double[] with = new double[rounds];
    double[] byHand = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      alone[i] = Compilation.plain(sources).millis();
      with[i] = Compilation.processed(sources).millis();
      byHand[i] = Compilation.plain(all).millis();
    }
    int bytes = generated.stream().mapToInt(MemoryFile::size).sum();
    return new Row(tools, median(alone), median(byHand), median(with), (bytes + 512) / 1024);
  }

  private static double median(double[] values) {
    return Figures.median(DoubleStream.of(values));
  }

  static String table(List<Row> rows) {
    Table table =
        new Table(
            "tools",
            "alone",
            "by hand",
            "with Tessera",
            "with : alone",
            "with : by hand",
            "added per tool",
            "of it the processor",
            "generated");
    rows.forEach(row -> row.addTo(table));
    return table.toString();
  }
}
