package dev.tessera.benchmarks.micro;

import dev.tessera.runtime.tool.Decision;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.ScopeSet;
import dev.tessera.runtime.tool.ScopeVocabulary;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A guard that requires a scope, asked about a caller. */
@State(Scope.Thread)
public class GuardBenchmark {
  private final ScopeVocabulary vocabulary =
      ScopeVocabulary.builder()
          .scope("todo:read")
          .scope("todo:write", "todo:read")
          .scope("admin:access")
          .build();
  private final Guard guard = Guard.allOf(vocabulary, "todo:write");
  private final ScopeSet enough = vocabulary.expand(List.of("todo:write"));
  private final ScopeSet tooFew = vocabulary.expand(List.of("todo:read"));

  /** The caller may. */
  @Benchmark
  public Decision permitted() {
    return guard.decide(enough);
  }

  /** The caller may not, and is told what is missing. */
  @Benchmark
  public Decision refused() {
    return guard.decide(tooFew);
  }
}
