package dev.tessera.benchmarks.micro;

import dev.tessera.benchmarks.load.Era;
import dev.tessera.runtime.protocol.Engine;
import dev.tessera.runtime.protocol.message.Feed;
import dev.tessera.runtime.protocol.message.MessageHeaders;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Responder;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.ScopeVocabulary;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A whole call of {@code add} but for HTTP: from its body to the body of its answer. */
@State(Scope.Thread)
public class CallBenchmark {
  private final Engine engine = new Engine(new ToolsMcp(new Tools()));
  private final Caller caller = Caller.anonymous(ScopeVocabulary.builder().build());
  private final byte[] legacy = EnvelopeBenchmark.body(Era.LEGACY);
  private final byte[] modern = EnvelopeBenchmark.body(Era.MODERN);

  /** As clients of 2025-11-25 call. */
  @Benchmark
  public Outcome.@Nullable Answer legacy() {
    return answer(legacy, CallBenchmark::legacyHeaders);
  }

  /** As clients of 2026-07-28 call: headers have to agree with the body. */
  @Benchmark
  public Outcome.@Nullable Answer modern() {
    return answer(modern, CallBenchmark::modernHeaders);
  }

  private Outcome.@Nullable Answer answer(byte[] body, MessageHeaders headers) {
    Kept kept = new Kept();
    ((Outcome.Call) engine.receive(body, headers, caller)).run(kept);
    return kept.answer;
  }

  private static List<String> legacyHeaders(String name) {
    return name.equals(MessageHeaders.PROTOCOL_VERSION)
        ? List.of(Era.LEGACY.revision())
        : List.of();
  }

  /** The headers that belong to the body of 2026-07-28. */
  public static List<String> modernHeaders(String name) {
    return switch (name) {
      case MessageHeaders.PROTOCOL_VERSION -> List.of(Era.MODERN.revision());
      case "Mcp-Method" -> List.of("tools/call");
      case "Mcp-Name" -> List.of("add");
      default -> List.of();
    };
  }

  private static final class Kept implements Responder {
    private Outcome.@Nullable Answer answer;

    @Override
    public void answer(Outcome.Answer given) {
      answer = given;
    }

    @Override
    public void pull(Feed feed) {}

    @Override
    public void cancelled() {}

    @Override
    public boolean offer(ByteBuffer message) {
      return false;
    }

    @Override
    public boolean send(ByteBuffer message) {
      return false;
    }
  }
}
