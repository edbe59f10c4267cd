package dev.tessera.runtime.protocol;

import static dev.tessera.runtime.AskingServer.elicit;
import static dev.tessera.runtime.AskingServer.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.AskingServer;
import dev.tessera.runtime.OneTool;
import dev.tessera.runtime.input.Elicited;
import dev.tessera.runtime.input.Question;
import dev.tessera.runtime.input.RequestState;
import dev.tessera.runtime.input.Roots;
import dev.tessera.runtime.input.Sampling;
import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.protocol.task.TaskBounds;
import dev.tessera.runtime.protocol.task.TaskRules;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;
import dev.tessera.specification.Specification;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tool of a task asks its client, and what becomes of the answers. */
@Timeout(60)
class TaskInputTest {
  private static final String ALICE = "{\"action\":\"accept\",\"content\":{\"name\":\"Alice\"}}";
  private static final String BOB = "{\"action\":\"accept\",\"content\":{\"name\":\"Bob\"}}";

  private final AtomicInteger runs = new AtomicInteger();
  private TaskClient client = new TaskClient(OneTool.of(Tool.Builder::optionalTask, call -> {}));

  @AfterEach
  void close() {
    client.close();
  }

  private TaskClient serve(OneTool.Body body) {
    return serve(body, TaskRules.usual());
  }

  private TaskClient serve(OneTool.Body body, TaskRules rules) {
    client.close();
    client = new TaskClient(new AskingServer(Tool.Builder::optionalTask, body), rules);
    return client;
  }

  private void greet(ToolCall call) {
    runs.incrementAndGet();
    call.task().begin();
    Elicited<String> answer = elicit(call, "user_name").ask("What is your name?");
    call.result().value(answer.accepted() ? "Hello, " + answer.value() + "!" : "Hello.");
  }

  private void greetBoth(ToolCall call) {
    call.task().begin();
    Question<Elicited<String>> one = elicit(call, "one").request("Who?");
    Question<Elicited<String>> other = elicit(call, "other").request("Who else?");
    call.result().value("Hello, " + one.get().value() + " and " + other.get().value() + "!");
  }

  @Test
  void aQuestionIsPartOfTheStateUntilItIsAnswered() throws Exception {
    serve(this::greet);
    String task = client.begin();
    assertThat(client.await(task, "\"input_required\""))
        .contains(
            "\"inputRequests\":{\"user_name\":{\"method\":\"elicitation/create\",\"params\":{"
                + "\"message\":\"What is your name?\"")
        .doesNotContain("requestState");
    assertThat(client.state(task)).contains("\"input_required\"");
    String acknowledged = Asking.result(client.update(task, "{\"user_name\":" + ALICE + "}"));
    Specification.assertValid("tasks", "UpdateTaskResult", acknowledged);
    assertThat(acknowledged)
        .startsWith("{\"resultType\":\"complete\",\"_meta\":{")
        .doesNotContain("taskId", "status");
    assertThat(client.await(task, "\"completed\""))
        .contains("Hello, Alice!")
        .doesNotContain("inputRequests");
    assertThat(runs).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"decline", "cancel"})
  void theUserMaySayNo(String action) throws Exception {
    serve(this::greet);
    String task = client.begin();
    client.await(task, "\"input_required\"");
    client.update(task, "{\"user_name\":{\"action\":\"" + action + "\"}}");
    assertThat(client.await(task, "\"completed\"")).contains("\"text\":\"Hello.\"");
  }

  @Test
  void severalQuestionsMayBeAnsweredOneByOne() throws Exception {
    serve(this::greetBoth);
    String task = client.begin();
    client.await(task, "\"other\":{");
    client.update(task, "{\"other\":" + BOB + "}");
    assertThat(client.state(task))
        .contains("\"input_required\"", "\"one\":{")
        .doesNotContain("\"other\":{");
    client.update(task, "{\"one\":" + ALICE + "}");
    assertThat(client.await(task, "\"completed\"")).contains("Hello, Alice and Bob!");
  }

  @Test
  void severalQuestionsMayBeAnsweredAtOnce() throws Exception {
    serve(this::greetBoth);
    String task = client.begin();
    client.await(task, "\"other\":{");
    client.update(task, "{\"other\":" + BOB + ",\"one\":" + ALICE + "}");
    assertThat(client.await(task, "\"completed\"")).contains("Hello, Alice and Bob!");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}",
        "{\"wrong_key\":{\"action\":\"accept\"}}",
        "{\"wrong_key\":1,\"\":null,\"one_2\":[]}",
      })
  void whatNobodyHasAskedForIsIgnored(String responses) throws Exception {
    serve(this::greetBoth);
    String task = client.begin();
    String before = client.await(task, "\"other\":{");
    assertThat(Asking.result(client.update(task, responses)))
        .startsWith("{\"resultType\":\"complete\"");
    assertThat(client.state(task)).isEqualTo(before);
  }

  @Test
  void whatHasBeenAnsweredIsNotAnsweredAgain() throws Exception {
    serve(this::greetBoth);
    String task = client.begin();
    client.await(task, "\"other\":{");
    client.update(task, "{\"one\":" + ALICE + "}");
    client.update(task, "{\"one\":" + BOB + "}");
    client.update(task, "{\"other\":" + BOB + "}");
    assertThat(client.await(task, "\"completed\"")).contains("Hello, Alice and Bob!");
    String over = client.state(task);
    assertThat(Asking.result(client.update(task, "{\"one\":" + BOB + "}")))
        .startsWith("{\"resultType\":\"complete\"");
    assertThat(client.state(task)).isEqualTo(over);
  }

  @Test
  void aBadAnswerIsRefusedAndTheQuestionStays() throws Exception {
    serve(this::greetBoth);
    String task = client.begin();
    String before = client.await(task, "\"other\":{");
    String tooLong =
        "{\"action\":\"accept\",\"content\":{\"name\":\"" + "Al".repeat(20) + "\",\"more\":1}}";
    assertThat(client.update(task, "{\"one\":" + ALICE + ",\"other\":" + tooLong + "}"))
        .startsWith("400 ")
        .contains("-32602", "bad answer to \\\"other\\\"", "/content/name", "/content/more");
    assertThat(client.update(task, "{\"one\":12345}")).contains("-32602", "\\\"one\\\"");
    assertThat(client.state(task)).isEqualTo(before);
    client.update(task, "{\"one\":" + ALICE + ",\"other\":" + BOB + "}");
    assertThat(client.await(task, "\"completed\"")).contains("Hello, Alice and Bob!");
  }

  @Test
  void aKeyStandsForOneQuestionAsLongAsTheTaskLives() throws Exception {
    serve(
        call -> {
          call.task().begin();
          String first = elicit(call, "user_name").ask("Who?").value();
          String second = elicit(call, "user_name").ask("Who else?").value();
          call.result().value(first + " and " + second);
        });
    String task = client.begin();
    client.await(task, "\"inputRequests\":{\"user_name\":{");
    client.update(task, "{\"user_name\":" + ALICE + "}");
    assertThat(client.await(task, "\"inputRequests\":{\"user_name_2\":{"))
        .doesNotContain("\"user_name\":{");
    client.update(task, "{\"user_name\":" + BOB + "}");
    assertThat(client.state(task)).contains("\"user_name_2\":{");
    client.update(task, "{\"user_name_2\":" + BOB + "}");
    assertThat(client.await(task, "\"completed\"")).contains("Alice and Bob");
  }

  @Test
  void aModelAndRootsAreAskedForLikewise() throws Exception {
    serve(
        call -> {
          call.task().begin();
          Sampling sampling = new Sampling(call.inputs(), "model");
          Roots roots = new Roots(call.inputs(), "roots");
          var listed = roots.request();
          call.result().value(sampling.ask("Say it", 10).text() + listed.get().get(0).uri());
        });
    String task = client.begin();
    assertThat(client.await(task, "\"model\":{"))
        .contains("\"roots\":{\"method\":\"roots/list\",\"params\":{}}")
        .contains("\"method\":\"sampling/createMessage\"");
    client.update(
        task,
        """
        {"model":{"role":"assistant","content":{"type":"text","text":"It is at "},"model":"m"},\
        "roots":{"roots":[{"uri":"file:///home"}]}}""");
    assertThat(client.await(task, "\"completed\"")).contains("It is at file:///home");
  }

  @Test
  void whatTheClientCannotBeAskedForIsAnErrorOfTheProtocol() throws Exception {
    serve(this::greet);
    TaskClient mute = client.capableOf(TaskClient.TASKS);
    assertThat(mute.await(mute.begin(), "\"failed\""))
        .contains("-32021", "\"requiredCapabilities\":{\"elicitation\":{}}");
  }

  @Test
  void aTaskThatIsCancelledWhileItWaitsIsOver() throws Exception {
    CompletableFuture<String> end = new CompletableFuture<>();
    serve(
        call -> {
          try {
            greet(call);
          } catch (RuntimeException e) {
            end.complete(e.getClass().getSimpleName());
            throw e;
          }
        });
    String task = client.begin();
    client.await(task, "\"input_required\"");
    client.cancel(task);
    assertThat(client.await(task, "\"cancelled\"")).doesNotContain("inputRequests");
    assertThat(end.get(20, TimeUnit.SECONDS)).isEqualTo("CancellationException");
    assertThat(Asking.result(client.update(task, "{\"user_name\":" + ALICE + "}")))
        .startsWith("{\"resultType\":\"complete\"");
  }

  @Test
  void questionsBeforeATaskAreAnsweredByRounds() throws Exception {
    serve(
        call -> {
          runs.incrementAndGet();
          String name = elicit(call, "user_name").ask("What is your name?").value();
          call.task().begin();
          String other = elicit(call, "user_name").ask("And what is your other name?").value();
          call.result().value(name + " " + other);
        });
    String first = Asking.result(client.call(""));
    Specification.assertValid("2026-07-28", "InputRequiredResult", first);
    assertThat(first)
        .contains("\"resultType\":\"input_required\"", "\"user_name\":{")
        .doesNotContain("taskId");
    String answers = ",\"inputResponses\":{\"user_name\":" + ALICE + "}";
    String begun = Asking.result(client.call(answers));
    assertThat(begun)
        .contains("\"resultType\":\"task\"")
        .doesNotContain("requestState", "inputRequests");
    String task = JsonValue.parse(begun).member("taskId").orElseThrow().asString();
    client.await(task, "\"inputRequests\":{\"user_name\":{");
    client.update(task, "{\"user_name\":" + BOB + "}");
    assertThat(client.await(task, "\"completed\"")).contains("Alice Bob");
    assertThat(runs).hasValue(2);
  }

  @Test
  void aQuestionThatWasNotedBeforeATaskComesBeforeIt() throws Exception {
    serve(
        call -> {
          Question<Elicited<String>> noted = elicit(call, "user_name").request("Who?");
          call.task().begin();
          call.result().value("Hello, " + noted.get().value() + "!");
        });
    assertThat(client.call("")).contains("\"input_required\"").doesNotContain("taskId");
    String task = client.begin(",\"inputResponses\":{\"user_name\":" + ALICE + "}");
    assertThat(client.await(task, "\"completed\"")).contains("Hello, Alice!");
  }

  @Test
  void aToolThatCatchesEverythingHasNoTaskEither() {
    serve(
        call -> {
          Question<Elicited<String>> noted = elicit(call, "user_name").request("Who?");
          try {
            call.task().begin();
          } catch (Throwable e) {
            call.result().value("caught, answered: " + noted);
          }
        });
    assertThat(client.call("")).contains("\"input_required\"").doesNotContain("taskId", "caught");
  }

  @Test
  void aStateThatIsNotOursIsRefusedBeforeThereIsATask() {
    serve(this::greet);
    assertThat(client.call(",\"requestState\":\"forged\""))
        .startsWith("400 ")
        .contains("-32602", "requestState")
        .doesNotContain("taskId");
    assertThat(runs).hasValue(0);
  }

  @Test
  void whatIsKeptIsKeptInTheTask() throws Exception {
    serve(
        call -> {
          RequestState<String> before = state(call);
          before.set("rounds");
          elicit(call, "user_name").ask("Who?");
          call.task().begin();
          before.set("task");
          call.result().value(before.get().orElse("nothing") + state(call).get().orElse("nothing"));
        });
    String asked = Asking.result(client.call(""));
    String kept = JsonValue.parse(asked).member("requestState").orElseThrow().asString();
    String task =
        client.begin(
            ",\"requestState\":\"" + kept + "\",\"inputResponses\":{\"user_name\":" + ALICE + "}");
    assertThat(client.await(task, "\"completed\"")).contains("\"text\":\"tasktask\"");
  }

  @Test
  void aClientThatKnowsNoTasksAnswersByRounds() {
    serve(this::greet);
    TaskClient other = client.capableOf(AskedClient.EVERYTHING);
    assertThat(other.call("")).contains("\"input_required\"");
    assertThat(other.call(",\"inputResponses\":{\"user_name\":" + ALICE + "}"))
        .contains("\"resultType\":\"complete\"", "Hello, Alice!");
    assertThat(runs).hasValue(2);
  }

  @Test
  void answersThatNobodyTakesAreBounded() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    TaskRules usual = TaskRules.usual();
    serve(
        call -> {
          call.task().begin();
          var roots = new Roots(call.inputs(), "roots").request();
          never.await();
          call.result().value(roots.get().toString());
        },
        new TaskRules(
            usual.timeToLive(),
            usual.pollInterval(),
            new TaskBounds(10, 10, 20_000, 10_000),
            usual.clock(),
            usual.executor()));
    String task = client.begin();
    client.await(task, "\"roots\":{");
    String root = "{\"uri\":\"file:///" + "x".repeat(20_000) + "\"}";
    assertThat(client.update(task, "{\"roots\":{\"roots\":[" + root + "]}}"))
        .startsWith("400 ")
        .contains("-32602", "no room");
    assertThat(client.state(task)).contains("\"input_required\"");
  }
}
