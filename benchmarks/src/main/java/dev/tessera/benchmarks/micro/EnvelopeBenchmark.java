package dev.tessera.benchmarks.micro;

import dev.tessera.benchmarks.load.Era;
import dev.tessera.benchmarks.load.McpRequest;
import dev.tessera.benchmarks.load.Operation;
import dev.tessera.runtime.json.Json;
import dev.tessera.runtime.protocol.message.InvalidMessageException;
import dev.tessera.runtime.protocol.message.Message;
import dev.tessera.runtime.protocol.message.MessageReader;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A message around its arguments, as it is read from a body. */
@State(Scope.Thread)
public class EnvelopeBenchmark {
  private final byte[] legacy = body(Era.LEGACY);
  private final byte[] modern = body(Era.MODERN);

  /** As clients of 2025-11-25 send it. */
  @Benchmark
  public Message legacy() throws InvalidMessageException {
    return MessageReader.read(Json.readerOfUntrusted(legacy));
  }

  /** As clients of 2026-07-28 send it: with what they say of themselves in each message. */
  @Benchmark
  public Message modern() throws InvalidMessageException {
    return MessageReader.read(Json.readerOfUntrusted(modern));
  }

  /** The body of a call of {@code add}. */
  public static byte[] body(Era era) {
    return Texts.bytes(new McpRequest(Operation.ADD, era, Optional.empty()).body());
  }
}
