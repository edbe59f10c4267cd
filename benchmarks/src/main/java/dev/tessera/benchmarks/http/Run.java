package dev.tessera.benchmarks.http;

import dev.tessera.benchmarks.load.Answer;
import dev.tessera.benchmarks.load.Load;
import dev.tessera.benchmarks.load.McpRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One server in one case: it gets the case's requests and leaves samples. */
final class Run {
  private final Contestant contestant;
  private final Case measured;
  private final List<byte[]> requests;
  private final List<Sample> samples = new ArrayList<>();

  Run(Contestant contestant, Case measured, List<McpRequest> requests) {
    this.contestant = contestant;
    this.measured = measured;
    int port = contestant.address().getPort();
    this.requests = requests.stream().map(request -> request.bytes(port)).toList();
  }

  /**
   * Loads the server and looks at every answer.
   *
   * @throws IllegalStateException if one is wrong
   */
  void warmUp(Effort effort) throws IOException {
    Duration time = contestant.takesPart() ? effort.firstWarmUp() : effort.warmUp();
    try (Load load =
        Load.checked(contestant.address(), requests, measured.connections(), this::check)) {
      load.run(time);
    }
  }

  private void check(Answer answer) {
    if (!measured.operation().isAnsweredBy(answer)) {
      throw new IllegalStateException(
          contestant.name() + ", " + measured.title() + ", answers " + answer);
    }
  }

  /** Takes one sample, on new connections, after a moment in which nothing is counted. */
  void sample(Duration ramp, Duration window) throws IOException {
    try (Load load = Load.of(contestant.address(), requests, measured.connections())) {
      load.run(ramp);
      samples.add(contestant.measure(load, window));
    }
  }

  Samples samples() {
    return new Samples(contestant.name(), List.copyOf(samples));
  }
}
