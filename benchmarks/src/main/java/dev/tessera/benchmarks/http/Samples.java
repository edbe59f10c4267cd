package dev.tessera.benchmarks.http;

import dev.tessera.benchmarks.report.Figures;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The samples of one server in one case, one for each round. */
record Samples(String server, List<Sample> rounds) {

  double median(ToDoubleFunction<Sample> figure) {
    return Figures.median(rounds.stream().mapToDouble(figure));
  }

  /** The median of the ratios to the other server's figure in the same round. */
  double ratio(Samples other, ToDoubleFunction<Sample> figure) {
    return Figures.median(
        IntStream.range(0, rounds.size())
            .mapToDouble(
                i ->
                    figure.applyAsDouble(rounds.get(i))
                        / figure.applyAsDouble(other.rounds.get(i))));
  }

  long errors() {
    return rounds.stream().mapToLong(sample -> sample.window().errors()).sum();
  }
}
