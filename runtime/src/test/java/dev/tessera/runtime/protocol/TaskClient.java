package dev.tessera.runtime.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tessera.runtime.intercept.CallInterceptor;
import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.protocol.call.CallRules;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.task.TaskRules;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.specification.Specification;
import java.time.Duration;
import java.util.List;

/** A client of revision 2026-07-28 that knows tasks, and what it is told about them. */
final class TaskClient implements AutoCloseable {
  static final String TASKS = "\"extensions\":{\"io.modelcontextprotocol/tasks\":{}}";

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Engine engine;
  private final Overheard heard;
  private Caller caller = Peer.caller();
  private String capabilities = AskedClient.EVERYTHING + "," + TASKS;

  TaskClient(McpFeatures server) {
    this(server, TaskRules.usual());
  }

  TaskClient(McpFeatures server, TaskRules rules) {
    this(new Engine(server, callRules(rules)));
  }

  TaskClient(Engine engine) {
    this.engine = engine;
    heard = new Overheard(engine);
  }

  static CallRules callRules(TaskRules tasks, CallInterceptor... interceptors) {
    CallRules usual = CallRules.usual();
    return new CallRules(
        usual.timeout(), usual.inputTime(), usual.maxConcurrent(), tasks, List.of(interceptors));
  }

  /** Another client of the same server. */
  TaskClient as(Caller other) {
    TaskClient client = new TaskClient(engine);
    client.caller = other;
    client.capabilities = capabilities;
    return client;
  }

  /** The same client where it declares other capabilities. */
  TaskClient capableOf(String json) {
    TaskClient client = as(caller);
    client.capabilities = json;
    return client;
  }

  /** What becomes of a request with these parameters. */
  Outcome send(String method, String name, String params) {
    return heard.receive(
        """
        {"jsonrpc":"2.0","id":1,"method":"%s","params":{%s,\
        "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",\
        "io.modelcontextprotocol/clientCapabilities":{%s}}}}"""
            .formatted(method, params, capabilities)
            .getBytes(UTF_8),
        Peer.modern(method).header("Mcp-Name", name).headers(),
        caller);
  }

  /** Calls the tool {@code talk} with these members. */
  String call(String more) {
    return Peer.show(send("tools/call", "talk", "\"name\":\"talk\"" + more));
  }

  /** Calls the tool, and expects a task of it. */
  String begin() {
    return begin("");
  }

  String begin(String more) {
    String result = Asking.result(call(more));
    Specification.assertValid("tasks", "CreateTaskResult", result);
    return JsonValue.parse(result).member("taskId").orElseThrow().asString();
  }

  String get(String task) {
    return about("tasks/get", task, "");
  }

  String update(String task, String responses) {
    return about("tasks/update", task, ",\"inputResponses\":" + responses);
  }

  String cancel(String task) {
    return about("tasks/cancel", task, "");
  }

  String about(String method, String task, String more) {
    return Peer.show(send(method, task, "\"taskId\":\"" + task + "\"" + more));
  }

  /** The state of a task that is there. */
  String state(String task) {
    String result = Asking.result(get(task));
    Specification.assertValid("tasks", "GetTaskResult", result);
    return result;
  }

  /** The state of a task, once it says this. */
  String await(String task, String part) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    String state = state(task);
    while (!state.contains(part)) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("Never \"" + part + "\": " + state);
      }
      Thread.sleep(5);
      state = state(task);
    }
    return state;
  }

  @Override
  public void close() {
    engine.close();
  }
}
