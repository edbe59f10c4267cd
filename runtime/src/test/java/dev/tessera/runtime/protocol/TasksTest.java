package dev.tessera.runtime.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.AskingServer;
import dev.tessera.runtime.OneTool;
import dev.tessera.runtime.intercept.CallInterceptor;
import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.offer.Offers;
import dev.tessera.runtime.protocol.task.TaskRules;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;
import dev.tessera.runtime.tool.ToolException;
import dev.tessera.specification.Specification;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of tasks (SEP-2663), from the call to the result. */
@Timeout(60)
class TasksTest {
  private static final String WITHOUT = AskedClient.EVERYTHING;

  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private TaskClient client = new TaskClient(OneTool.of(Tool.Builder::optionalTask, call -> {}));

  @AfterEach
  void close() {
    mayEnd.countDown();
    client.close();
  }

  /** A tool that is a task from its start. */
  private void serve(OneTool.Body body) {
    serve(Tool.Builder::optionalTask, body);
  }

  private void serve(UnaryOperator<Tool.Builder> more, OneTool.Body body) {
    client.close();
    client =
        new TaskClient(
            new AskingServer(
                more,
                call -> {
                  call.task().begin();
                  body.run(call);
                }));
  }

  private void wait(ToolCall call) throws InterruptedException {
    mayEnd.await();
    call.result().value("done");
  }

  @Test
  void theAnswerIsAHandleAndTheResultComesLater() throws Exception {
    serve(this::wait);
    String answer = Asking.result(client.call(""));
    Specification.assertValid("tasks", "CreateTaskResult", answer);
    assertThat(answer)
        .startsWith("{\"resultType\":\"task\",\"taskId\":\"")
        .contains("\"status\":\"working\"", "\"ttlMs\":3600000,\"pollIntervalMs\":1000")
        .contains("\"_meta\":{\"io.modelcontextprotocol/serverInfo\":{\"name\":\"Asking\"")
        .doesNotContain("result\":", "requestState", "inputRequests", "statusMessage");
    String task = JsonValue.parse(answer).member("taskId").orElseThrow().asString();
    assertThat(client.state(task))
        .startsWith(
            "{\"resultType\":\"complete\",\"taskId\":\"" + task + "\",\"status\":\"working\"")
        .doesNotContain("\"result\":", "requestState", "inputRequests");
    mayEnd.countDown();
    assertThat(client.await(task, "\"completed\""))
        .contains(
            "\"result\":{\"resultType\":\"complete\",\"content\":[{\"type\":\"text\","
                + "\"text\":\"done\"}]")
        .doesNotContain("\"error\":", "related-task");
  }

  @Test
  void theTimesOfATaskAreThoseOfItsLife() throws Exception {
    serve(this::wait);
    JsonValue begun = JsonValue.parse(client.state(client.begin()));
    assertThat(begun.member("createdAt").orElseThrow().asString())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z")
        .isEqualTo(begun.member("lastUpdatedAt").orElseThrow().asString());
  }

  @Test
  void handlesAreNotGuessed() {
    serve(call -> call.result().value(""));
    String one = client.begin();
    assertThat(one).hasSize(36).isNotEqualTo(client.begin());
  }

  @Test
  void whatATaskIsDoingIsItsStatusMessage() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    serve(
        call -> {
          call.task().status("Reading");
          goOn.await();
          call.progress().report(1, 2, "Half of it");
          wait(call);
        });
    String task = client.begin();
    client.await(task, "\"statusMessage\":\"Reading\"");
    goOn.countDown();
    client.await(task, "\"statusMessage\":\"Half of it\"");
    mayEnd.countDown();
    assertThat(client.await(task, "\"completed\"")).doesNotContain("statusMessage");
  }

  @Test
  void whatATaskSaysBesidesIsHeardByNobody() throws Exception {
    serve(
        it -> it.optionalTask().logs(),
        call -> {
          call.log().info("heard by nobody");
          call.progress().report(1, 2);
          call.result().value(String.valueOf(call.interaction().channel().send(null)));
        });
    Heard heard = Heard.of((Outcome.Call) client.send("tools/call", "talk", "\"name\":\"talk\""));
    String task =
        JsonValue.parse(Asking.result(Peer.show(heard.answer().get(10, TimeUnit.SECONDS))))
            .member("taskId")
            .orElseThrow()
            .asString();
    assertThat(client.await(task, "\"completed\"")).contains("\"text\":\"false\"");
    assertThat(heard.messages()).isEmpty();
  }

  @Test
  void aToolsErrorIsAResult() throws Exception {
    serve(
        call -> {
          throw new ToolException("Out of paper");
        });
    assertThat(client.await(client.begin(), "\"completed\""))
        .contains("\"text\":\"Out of paper\"", "\"isError\":true")
        .doesNotContain("\"error\":");
  }

  @Test
  void whatNobodyMayKnowIsAResultWithAReference() throws Exception {
    serve(
        call -> {
          throw new IllegalStateException("secret");
        });
    assertThat(client.await(client.begin(), "\"completed\""))
        .contains("The tool failed. Reference: ", "\"isError\":true")
        .doesNotContain("secret");
  }

  @Test
  void anErrorOfTheProtocolIsAFailure() throws Exception {
    serve(call -> call.capabilities().requireExtension("com.example/none"));
    assertThat(client.await(client.begin(), "\"failed\""))
        .contains(
            "\"statusMessage\":\"This tool needs a client with the extension \\\"com.example/none\\\".\"")
        .contains(
            "\"error\":{\"code\":-32021,\"message\":\"This tool needs", "requiredCapabilities")
        .doesNotContain("\"result\":");
  }

  @Test
  void aPromisedResultIsKeptWhenItComes() throws Exception {
    CompletableFuture<String> promise = new CompletableFuture<>();
    serve(call -> call.later(promise, value -> call.result().value(value)));
    String task = client.begin();
    assertThat(client.state(task)).contains("\"working\"");
    promise.complete("kept");
    assertThat(client.await(task, "\"completed\"")).contains("\"text\":\"kept\"");
  }

  @Test
  void argumentsThatDoNotFitMakeNoTask() {
    serve(this::wait);
    assertThat(client.call(",\"arguments\":{\"other\":1}"))
        .contains("\"resultType\":\"complete\"", "/other: is not known", "\"isError\":true");
  }

  @Test
  void aTaskThatIsCancelledIsOver() throws Exception {
    CompletableFuture<String> end = new CompletableFuture<>();
    serve(
        call -> {
          try {
            wait(call);
          } catch (InterruptedException e) {
            end.complete("interrupted, cancelled: " + call.cancellation().isCancelled());
            throw e;
          }
        });
    String task = client.begin();
    String acknowledged = Asking.result(client.cancel(task));
    Specification.assertValid("tasks", "CancelTaskResult", acknowledged);
    assertThat(acknowledged)
        .startsWith("{\"resultType\":\"complete\",\"_meta\":{")
        .doesNotContain("taskId", "status");
    assertThat(client.await(task, "\"cancelled\""))
        .contains("\"statusMessage\":\"The task was cancelled.\"")
        .doesNotContain("\"result\":", "\"error\":");
    assertThat(end.get(20, TimeUnit.SECONDS)).isEqualTo("interrupted, cancelled: true");
  }

  @Test
  void aPromisedResultOfACancelledTaskIsCancelled() throws Exception {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CountDownLatch promised = new CountDownLatch(1);
    serve(
        call -> {
          call.later(promise, value -> call.result().value(value));
          promised.countDown();
        });
    String task = client.begin();
    promised.await();
    client.cancel(task);
    client.await(task, "\"cancelled\"");
    assertThat(promise)
        .failsWithin(Duration.ofSeconds(20))
        .withThrowableOfType(CancellationException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"completed", "cancelled"})
  void toCancelWhatIsOverChangesNothing(String status) throws Exception {
    serve(this::wait);
    String task = client.begin();
    if (status.equals("completed")) {
      mayEnd.countDown();
    } else {
      client.cancel(task);
    }
    String before = client.await(task, "\"" + status + "\"");
    assertThat(Asking.result(client.cancel(task))).startsWith("{\"resultType\":\"complete\"");
    assertThat(client.state(task)).isEqualTo(before);
  }

  @Test
  void aToolThatDoesNotNoticeEndsForNobody() throws Exception {
    serve(
        call -> {
          while (mayEnd.getCount() > 0) {
            Thread.onSpinWait();
          }
          call.result().value("too late");
        });
    String task = client.begin();
    client.cancel(task);
    String cancelled = client.await(task, "\"cancelled\"");
    mayEnd.countDown();
    assertThat(client.state(task)).isEqualTo(cancelled);
  }

  @Test
  void aClientThatKnowsNoTasksWaits() {
    serve(call -> call.result().value("done"));
    assertThat(client.capableOf(WITHOUT).call(""))
        .contains("\"resultType\":\"complete\"", "\"text\":\"done\"")
        .doesNotContain("taskId");
  }

  @ParameterizedTest
  @CsvSource({"tasks/get", "tasks/update", "tasks/cancel"})
  void aClientThatKnowsNoTasksIsToldSo(String method) {
    serve(this::wait);
    String task = client.begin();
    assertThat(client.capableOf(WITHOUT).about(method, task, ",\"inputResponses\":{}"))
        .startsWith("400 ")
        .contains("\"code\":-32021")
        .contains(
            "\"data\":{\"requiredCapabilities\":{\"extensions\":{\"io.modelcontextprotocol/tasks\":{}}}}");
  }

  @Test
  void aToolThatIsOnlyATaskIsForClientsThatKnowThem() throws Exception {
    serve(Tool.Builder::requiredTask, call -> call.result().value("done"));
    assertThat(client.capableOf(WITHOUT).call(""))
        .startsWith("400 ")
        .contains("\"code\":-32021", "requiredCapabilities\":{\"extensions\":{\"io.modelcontext");
    assertThat(client.await(client.begin(), "\"completed\"")).contains("\"text\":\"done\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"})
  void inEarlierRevisionsThereAreNoTasks(String revision) {
    String declared =
        "\"name\":\"talk\",\"_meta\":{\"io.modelcontextprotocol/clientCapabilities\":{"
            + TaskClient.TASKS
            + "}}";
    OneTool optional =
        OneTool.of(
            Tool.Builder::optionalTask,
            call -> {
              call.task().begin();
              call.result().value("done");
            });
    Peer peer = Peer.legacy(revision).serving(optional);
    assertThat(peer.exchange(Asking.plain("tools/call", declared)))
        .contains("\"text\":\"done\"")
        .doesNotContain("taskId");
    assertThat(peer.exchange(Asking.plain("tasks/get", "\"taskId\":\"x\""))).contains("-32601");
    String refused =
        Asking.result(
            Peer.legacy(revision)
                .serving(OneTool.of(Tool.Builder::requiredTask, call -> {}))
                .exchange(Asking.plain("tools/call", declared)));
    Specification.assertValid(revision, "CallToolResult", refused);
    assertThat(refused)
        .contains("\"isError\":true", "MCP 2026-07-28", "io.modelcontextprotocol/tasks");
  }

  @Test
  void aTaskOfAnEarlierRevisionIsAsUnknownAsItsHint() {
    serve(call -> call.result().value("done"));
    assertThat(client.call(",\"task\":{\"ttl\":60000}")).contains("\"resultType\":\"task\"");
    client.close();
    client = new TaskClient(OneTool.of(it -> it, call -> call.result().value("done")));
    assertThat(client.call(",\"task\":{\"ttl\":60000}")).contains("\"resultType\":\"complete\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasks/result", "tasks/list"})
  void methodsOfEarlierTasksAreGone(String method) {
    assertThat(client.about(method, "x", "")).startsWith("404 ").contains("-32601");
  }

  @Test
  void aServerWithoutTasksHasNoMethodsForThemAndDoesNotDeclareThem() {
    client.close();
    client = new TaskClient(OneTool.of(it -> it, call -> {}));
    assertThat(client.get("x")).startsWith("404 ").contains("-32601");
    assertThat(Asking.ask(OneTool.of(it -> it, call -> {}), "server/discover", ""))
        .doesNotContain("extensions");
  }

  @Test
  void aServerWithTasksSaysSo() {
    String discovered =
        Asking.result(
            Asking.ask(OneTool.of(Tool.Builder::requiredTask, call -> {}), "server/discover", ""));
    Specification.assertValid("2026-07-28", "DiscoverResult", discovered);
    assertThat(discovered)
        .contains(
            "\"capabilities\":{\"tools\":{},\"extensions\":{\"io.modelcontextprotocol/tasks\":{}}}");
  }

  @Test
  void theListOfToolsSaysNothingAboutTasks() {
    assertThat(Asking.ask(OneTool.of(Tool.Builder::optionalTask, call -> {}), "tools/list", ""))
        .contains("{\"name\":\"talk\",\"description\":\"Talks.\",\"inputSchema\":");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "tasks/get    | \"taskId\":1                             | \"params.taskId\\\" is a string",
        "tasks/update | \"taskId\":\"%s\"                        | \"params.inputResponses\\\" is an object",
        "tasks/update | \"taskId\":\"%s\",\"inputResponses\":[]  | \"params.inputResponses\\\" is an object",
      })
  void malformedRequestsAreRefused(String method, String params, String message) {
    Engine engine =
        new Engine(new AskingServer(Tool.Builder::optionalTask, call -> call.task().begin()));
    try (TaskClient stdio = new TaskClient(engine)) {
      String task = stdio.begin();
      String line =
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\""
              + method
              + "\",\"params\":{"
              + params.formatted(task)
              + ",\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
              + "\"io.modelcontextprotocol/clientCapabilities\":{"
              + TaskClient.TASKS
              + "}}}}";
      assertThat(
              Peer.show(new Overheard(engine).connect(Peer.caller()).receive(line.getBytes(UTF_8))))
          .contains("-32602", message.strip());
    }
  }

  @Test
  void aTaskOutlivesItsTool() throws Exception {
    client.close();
    Engine engine =
        new Engine(
            Offers.publishing(
                OneTool.of(
                    Tool.Builder::optionalTask,
                    call -> {
                      call.task().begin();
                      wait(call);
                    })));
    client = new TaskClient(engine);
    String task = client.begin();
    assertThat(engine.changes().withdrawTool("talk")).isTrue();
    assertThat(client.call("")).contains("Unknown tool");
    mayEnd.countDown();
    assertThat(client.await(task, "\"completed\"")).contains("\"text\":\"done\"");
  }

  @Test
  void whatStandsAroundCallsSeesTheEndOfTheTask() throws Exception {
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    CallInterceptor hearing =
        info -> {
          heard.add("begins");
          return outcome -> heard.add("ends " + outcome);
        };
    client.close();
    client =
        new TaskClient(
            new Engine(
                OneTool.of(
                    Tool.Builder::optionalTask,
                    call -> {
                      call.task().begin();
                      wait(call);
                    }),
                TaskClient.callRules(TaskRules.usual(), hearing)));
    String done = client.begin();
    String cancelled = client.begin();
    client.cancel(cancelled);
    client.await(cancelled, "\"cancelled\"");
    assertThat(heard).containsExactly("begins", "begins", "ends CANCELLED");
    mayEnd.countDown();
    client.await(done, "\"completed\"");
    assertThat(heard).containsExactly("begins", "begins", "ends CANCELLED", "ends OK");
  }
}
