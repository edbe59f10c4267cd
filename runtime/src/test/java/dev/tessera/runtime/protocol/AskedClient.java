package dev.tessera.runtime.protocol;

import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.protocol.call.CallRules;
import dev.tessera.runtime.protocol.catalog.ListOptions;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.state.StateKeys;
import dev.tessera.runtime.state.StateSeal;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.specification.Specification;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A client of revision 2026-07-28 that is asked for input, and sends its request again. */
final class AskedClient {
  static final String EVERYTHING =
      "\"elicitation\":{\"form\":{},\"url\":{}},\"sampling\":{},\"roots\":{}";

  private final Engine engine;
  private String capabilities = EVERYTHING;
  private Caller caller = Peer.caller();
  private String method = "tools/call";
  private String name = "talk";
  private String arguments = "{}";
  private final Map<String, String> answers = new LinkedHashMap<>();
  private String state = "";

  AskedClient(McpFeatures server) {
    this(server, StateKeys.random(), Clock.systemUTC());
  }

  AskedClient(McpFeatures server, StateKeys keys, Clock clock) {
    engine =
        new Engine(
            server,
            CallRules.usual(),
            ListOptions.USUAL,
            new StateSeal(keys, Duration.ofMinutes(10), clock));
  }

  AskedClient capableOf(String json) {
    capabilities = json;
    return this;
  }

  AskedClient as(Caller other) {
    caller = other;
    return this;
  }

  AskedClient of(String otherMethod, String otherName) {
    method = otherMethod;
    name = otherName;
    return this;
  }

  AskedClient with(String json) {
    arguments = json;
    return this;
  }

  AskedClient answering(String key, String json) {
    answers.put(key, json);
    return this;
  }

  /** Accepts a form of one field. */
  AskedClient accepting(String key, String value) {
    return answering(key, "{\"action\":\"accept\",\"content\":{\"name\":\"" + value + "\"}}");
  }

  /** Sends another state than the one that was given. */
  AskedClient keeping(String other) {
    state = other;
    return this;
  }

  String state() {
    return state;
  }

  /** Sends the request with the answers that have been collected, and forgets these. */
  String call() {
    String sent =
        answers.entrySet().stream()
            .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
            .collect(Collectors.joining(",", "{", "}"));
    boolean none = answers.isEmpty();
    answers.clear();
    return call(none ? "" : "\"inputResponses\":" + sent + ",");
  }

  /** Sends the request with these members, and remembers the state that it is given. */
  String call(String more) {
    String kept = state.isEmpty() ? "" : "\"requestState\":\"" + state + "\",";
    String target = method.equals("resources/read") ? "uri" : "name";
    String given = method.equals("resources/read") ? "" : "\"arguments\":" + arguments + ",";
    Peer peer = Peer.modern(method).header("Mcp-Name", name);
    String answer =
        Peer.show(
            new Overheard(engine)
                .receive(
                    """
                {"jsonrpc":"2.0","id":1,"method":"%s","params":{"%s":"%s",%s%s%s\
                "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",\
                "io.modelcontextprotocol/clientCapabilities":{%s}}}}"""
                        .formatted(method, target, name, given, kept, more, capabilities)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    peer.headers(),
                    caller));
    remember(answer);
    return answer;
  }

  private void remember(String answer) {
    JsonValue message = JsonValue.parse(answer.substring(4));
    message
        .member("result")
        .ifPresent(
            result -> {
              state = result.member("requestState").map(JsonValue::asString).orElse("");
              if (answer.contains("\"input_required\"")) {
                Specification.assertValid("2026-07-28", "InputRequiredResult", result.toString());
              }
            });
  }
}
