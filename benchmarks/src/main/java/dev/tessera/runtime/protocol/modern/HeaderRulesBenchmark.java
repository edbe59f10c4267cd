package dev.tessera.runtime.protocol.modern;

import dev.tessera.benchmarks.load.Era;
import dev.tessera.benchmarks.micro.CallBenchmark;
import dev.tessera.benchmarks.micro.EnvelopeBenchmark;
import dev.tessera.runtime.json.Json;
import dev.tessera.runtime.protocol.message.InvalidMessageException;
import dev.tessera.runtime.protocol.message.Message;
import dev.tessera.runtime.protocol.message.MessageReader;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The headers of a call against its body, at 2026-07-28. In this package, as the rules are. */
@State(Scope.Thread)
public class HeaderRulesBenchmark {
  private final Message message = message();
  private final HeaderRules rules = new HeaderRules(CallBenchmark::modernHeaders);

  /** They agree. */
  @Benchmark
  public Optional<String> agree() {
    return rules.problem(message);
  }

  private static Message message() {
    try {
      return MessageReader.read(Json.readerOfUntrusted(EnvelopeBenchmark.body(Era.MODERN)));
    } catch (InvalidMessageException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
