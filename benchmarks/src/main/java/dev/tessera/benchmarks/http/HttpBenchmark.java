package dev.tessera.benchmarks.http;

import dev.tessera.benchmarks.load.Answer;
import dev.tessera.benchmarks.load.McpRequest;
import dev.tessera.benchmarks.load.Question;
import dev.tessera.benchmarks.rivals.FloorServer;
import dev.tessera.benchmarks.server.Jdk;
import dev.tessera.benchmarks.server.Programs;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Loads servers in turn, A B C A B C: what disturbs the machine for some seconds disturbs all of
 * them, and ratios are taken of what was measured side by side.
 */
public final class HttpBenchmark {
  private final Fleet fleet;
  private final Programs programs;
  private final Effort effort;

  private HttpBenchmark(Fleet fleet, Programs programs, Effort effort) {
    this.fleet = fleet;
    this.programs = programs;
    this.effort = effort;
  }

  /** What there is to be measured, as the tables call it. */
  public static List<String> titles() {
    return Cases.all().stream().map(Case::title).toList();
  }

  /**
   * Measures with care.
   *
   * @param only what of it: cases whose titles contain one of these; empty for all
   * @param rounds how often
   * @param progress is told what is being done
   * @return the tables
   */
  public static String run(
      Programs programs, Jdk jdk, List<String> only, int rounds, Consumer<String> progress)
      throws IOException {
    return run(programs, jdk, Effort.whole(Cases.with(only), rounds), progress);
  }

  /** Measures enough for a first idea. */
  public static String quick(Programs programs, Jdk jdk, Consumer<String> progress)
      throws IOException {
    return run(programs, jdk, Effort.quick(), progress);
  }

  static String run(Programs programs, Jdk jdk, Effort effort, Consumer<String> progress)
      throws IOException {
    List<Result> results = new ArrayList<>();
    try (Fleet fleet = new Fleet(programs, jdk)) {
      HttpBenchmark benchmark = new HttpBenchmark(fleet, programs, effort);
      for (Case each : effort.cases()) {
        progress.accept("http: " + each.title());
        results.add(benchmark.result(each));
      }
    }
    return HttpTables.of(results);
  }

  private Result result(Case measured) throws IOException {
    List<McpRequest> requests = measured.requests(programs::token);
    List<Run> runs = new ArrayList<>();
    for (Contestant contestant : fleet.contestants(measured)) {
      runs.add(new Run(contestant, measured, requests));
    }
    setFloors(answer(fleet.tessera(measured), requests.get(0)));
    for (Run run : runs) {
      run.warmUp(effort);
    }
    for (int round = 0; round < effort.rounds(); round++) {
      for (Run run : runs) {
        run.sample(effort.ramp(), effort.window());
      }
    }
    return new Result(measured, runs.stream().map(Run::samples).toList());
  }

  private static Answer answer(Contestant contestant, McpRequest request) throws IOException {
    InetSocketAddress address = contestant.address();
    return Question.ask(address, request.bytes(address.getPort()));
  }

  /** They answer what Tessera does, byte for byte. */
  private void setFloors(Answer answer) throws IOException {
    for (Contestant floor : fleet.floors()) {
      Question.ask(floor.address(), FloorServer.newConstant(answer.body()));
    }
  }
}
