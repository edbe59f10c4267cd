package dev.tessera.benchmarks.micro;

import dev.tessera.runtime.json.Json;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.ClientCapabilities;
import dev.tessera.runtime.tool.ScopeVocabulary;
import dev.tessera.runtime.tool.ToolCall;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Generated code: the arguments of a call are decoded and checked, its result is encoded. */
@State(Scope.Thread)
public class GeneratedCodeBenchmark {
  private static final byte[] NONE = {'{', '}'};

  private final ToolsMcp tools = new ToolsMcp(new Tools());
  private final Caller caller = Caller.anonymous(ScopeVocabulary.builder().build());
  private final JsonWriter result = new JsonWriter();
  private final byte[] megabyte = Texts.megabyte();

  /** Four arguments. */
  @Benchmark
  public JsonWriter decodeFlat() throws Exception {
    return call(Tools.FLAT, Texts.FLAT);
  }

  /** One argument, which has objects in it. */
  @Benchmark
  public JsonWriter decodeNested() throws Exception {
    return call(Tools.NESTED, Texts.NESTED);
  }

  /** A megabyte of arguments. */
  @Benchmark
  public JsonWriter decodeMegabyte() throws Exception {
    return call(Tools.MANY, megabyte);
  }

  /** A result with objects in it. */
  @Benchmark
  public JsonWriter encodeNested() throws Exception {
    return call(Tools.RESULT, NONE);
  }

  private JsonWriter call(int tool, byte[] arguments) throws Exception {
    result.reset();
    tools.call(
        tool,
        new ToolCall(Json.readerOfUntrusted(arguments), result, caller, ClientCapabilities.none()));
    return result;
  }
}
