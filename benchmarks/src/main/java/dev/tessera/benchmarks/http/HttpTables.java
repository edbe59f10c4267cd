package dev.tessera.benchmarks.http;

import dev.tessera.benchmarks.report.Figures;
import dev.tessera.benchmarks.report.Table;
import java.util.List;
import java.util.Optional;

/** The results as tables. */
final class HttpTables {
  private HttpTables() {}

  /** One with the ratios at a glance, and one with all figures. */
  static String of(List<Result> results) {
    return "### Throughput at a glance, as a share of the floor's\n\n"
        + glance(results)
        + "\n### All figures\n\n"
        + details(results);
  }

  private static String glance(List<Result> results) {
    List<String> servers =
        results.stream()
            .flatMap(result -> result.servers().stream())
            .map(Samples::server)
            .distinct()
            .skip(1)
            .toList();
    String[] headings = new String[servers.size() + 2];
    headings[0] = "requests";
    headings[1] = "floor";
    for (int i = 0; i < servers.size(); i++) {
      headings[i + 2] = servers.get(i);
    }
    Table table = new Table(headings);
    for (Result result : results) {
      String[] cells = new String[headings.length];
      cells[0] = result.measured().title();
      cells[1] = Figures.count(result.floor().median(Sample::throughput)) + "/s";
      for (int i = 0; i < servers.size(); i++) {
        Optional<Samples> samples = result.of(servers.get(i));
        cells[i + 2] =
            samples
                .map(it -> Figures.ratio(it.ratio(result.floor(), Sample::throughput)))
                .orElse("");
      }
      table.row(cells);
    }
    return table.toString();
  }

  private static String details(List<Result> results) {
    Table table =
        new Table(
            "requests",
            "server",
            "per second",
            "× floor",
            "p50",
            "p99",
            "× floor",
            "server CPU",
            "× floor",
            "allocated",
            "errors");
    for (Result result : results) {
      String title = result.measured().title();
      for (Samples server : result.servers()) {
        table.row(
            title,
            server.server(),
            Figures.count(server.median(Sample::throughput)),
            Figures.ratio(server.ratio(result.floor(), Sample::throughput)),
            Figures.time(server.median(Sample::p50)),
            Figures.time(server.median(Sample::p99)),
            Figures.ratio(server.ratio(result.floor(), Sample::p99)),
            Figures.time(server.median(Sample::cpu)),
            Figures.ratio(server.ratio(result.floor(), Sample::cpu)),
            Figures.bytes(server.median(Sample::allocated)),
            String.valueOf(server.errors()));
        title = "";
      }
    }
    return table.toString();
  }
}
