package dev.tessera.runtime.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tessera.runtime.SampleTools;
import dev.tessera.runtime.protocol.message.MessageHeaders;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.tool.Caller;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sends messages to an engine as an HTTP transport does, and shows what becomes of them. */
final class Peer {
  static final String META =
      "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
          + "\"io.modelcontextprotocol/clientCapabilities\":{}}";

  private Engine engine = new Engine(new SampleTools());
  private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private Caller caller = caller("calc:use");

  static Caller caller(String... scopes) {
    return Caller.local(SampleTools.SCOPES, Set.of(scopes));
  }

  /** A peer of the current revision that calls this tool. */
  static Peer calling(String tool) {
    return modern("tools/call").header("Mcp-Name", tool);
  }

  /** A peer of the current revision that uses this method. */
  static Peer modern(String method) {
    return new Peer().header("MCP-Protocol-Version", "2026-07-28").header("Mcp-Method", method);
  }

  /** A peer that says it speaks this revision. */
  static Peer legacy(String revision) {
    return new Peer().header("MCP-Protocol-Version", revision);
  }

  /** Takes other tools than the samples. */
  Peer serving(McpFeatures tools) {
    engine = new Engine(tools);
    return this;
  }

  /** Takes a server that others use, too. */
  Peer on(Engine other) {
    engine = other;
    return this;
  }

  Peer header(String name, String... values) {
    headers.put(name, List.of(values));
    return this;
  }

  Peer without(String name) {
    headers.remove(name);
    return this;
  }

  Peer with(Caller caller) {
    this.caller = caller;
    return this;
  }

  Engine engine() {
    return engine;
  }

  MessageHeaders headers() {
    return name -> headers.getOrDefault(name, List.of());
  }

  Outcome send(String body) {
    return new Overheard(engine).receive(body.getBytes(UTF_8), headers(), caller);
  }

  /** Sends a message and returns status and body, the call run if it is one. */
  String exchange(String body) {
    return show(send(body));
  }

  /** Calls a tool at the current revision. */
  String call(String tool, String arguments) {
    return exchange(
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\""
            + tool
            + "\",\"arguments\":"
            + arguments
            + ","
            + META
            + "}}");
  }

  static String show(Outcome outcome) {
    if (outcome instanceof Outcome.Call call) {
      return show(Heard.of(call).answer().join());
    }
    if (outcome instanceof Outcome.Answer answer) {
      return answer.status() + " " + text(answer.body());
    }
    if (outcome instanceof Outcome.Denied denied) {
      return denied.answer().status() == 403
          ? "denied " + text(denied.body())
          : show(denied.answer());
    }
    if (outcome instanceof Outcome.Unauthenticated unauthenticated) {
      return "unauthenticated " + text(unauthenticated.body());
    }
    return "accepted";
  }

  static String text(ByteBuffer body) {
    byte[] bytes = new byte[body.remaining()];
    body.duplicate().get(bytes);
    return new String(bytes, UTF_8);
  }
}
