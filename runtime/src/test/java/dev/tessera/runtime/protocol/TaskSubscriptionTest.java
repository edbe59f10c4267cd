package dev.tessera.runtime.protocol;

import static dev.tessera.runtime.AskingServer.elicit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.AskingServer;
import dev.tessera.runtime.NoteServer;
import dev.tessera.runtime.OneTool;
import dev.tessera.runtime.SampleTools;
import dev.tessera.runtime.auth.TestClock;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.task.TaskBounds;
import dev.tessera.runtime.protocol.task.TaskRules;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.specification.Specification;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tasks that tell their client how far they have come (SEP-2663, Task Status Notifications). */
@Timeout(60)
class TaskSubscriptionTest {
  private final TestClock clock = new TestClock();
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private Optional<TaskClient> client = Optional.empty();

  @AfterEach
  void close() {
    mayEnd.countDown();
    client.ifPresent(TaskClient::close);
  }

  private TaskClient serve(OneTool.Body body) {
    TaskClient made =
        new TaskClient(
            new AskingServer(
                Tool.Builder::optionalTask,
                call -> {
                  call.task().begin();
                  body.run(call);
                }),
            new TaskRules(
                Duration.ofHours(1),
                Duration.ofSeconds(1),
                TaskBounds.usual(),
                clock,
                Optional.empty()));
    client = Optional.of(made);
    return made;
  }

  private static Heard follow(TaskClient client, String notifications) {
    return Heard.of((Outcome.Call) listen(client, notifications));
  }

  private static Outcome listen(TaskClient client, String notifications) {
    return client.send("subscriptions/listen", "", "\"notifications\":" + notifications);
  }

  private static String ids(String... tasks) {
    return "{\"taskIds\":[\"" + String.join("\",\"", tasks) + "\"]}";
  }

  /** What has been heard, once the last of it says this. */
  private static List<String> await(Heard heard, String part) throws InterruptedException {
    while (heard.messages().stream().noneMatch(message -> message.contains(part))) {
      Thread.sleep(5);
    }
    return heard.messages();
  }

  @Test
  void aTaskIsToldAtOnceAndWheneverItHasComeFurther() throws Exception {
    TaskClient ann =
        serve(call -> call.result().value(elicit(call, "who").ask("Who?").value() + " it is"));
    String task = ann.begin();
    Heard heard = follow(ann, ids(task));
    assertThat(heard.messages().get(0))
        .contains("acknowledged", "\"notifications\":{\"taskIds\":[\"" + task + "\"]}");
    await(heard, "\"input_required\"");
    ann.update(task, "{\"who\":{\"action\":\"accept\",\"content\":{\"name\":\"Ann\"}}}");
    List<String> messages = await(heard, "\"completed\"");
    String last = messages.get(messages.size() - 1);
    Specification.assertValid("tasks", "TaskStatusNotification", last);
    assertThat(last)
        .startsWith(
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/tasks\",\"params\":{\"_meta\":{"
                + "\"io.modelcontextprotocol/subscriptionId\":1},\"taskId\":\""
                + task
                + "\",\"status\":\"completed\"")
        .contains("\"text\":\"Ann it is\"");
  }

  @Test
  void whatHasEndedBeforeIsToldToo() throws Exception {
    TaskClient ann = serve(call -> call.result().value("done"));
    String task = ann.begin();
    ann.await(task, "\"completed\"");
    Heard heard = follow(ann, ids(task));
    assertThat(heard.messages()).hasSize(2).last().asString().contains("\"text\":\"done\"");
  }

  @Test
  void theStateIsThatOfTheMomentHoweverOftenItHasChanged() throws Exception {
    TaskClient ann =
        serve(
            call -> {
              mayEnd.await();
              for (int i = 0; i < 1_000; i++) {
                call.task().status("Step " + i);
              }
              call.result().value("done");
            });
    Heard heard = follow(ann, ids(ann.begin()));
    mayEnd.countDown();
    assertThat(await(heard, "\"completed\"").size()).isLessThanOrEqualTo(1_003);
    assertThat(heard.messages()).last().asString().contains("\"completed\"");
  }

  @Test
  void onlyTasksOfTheCallersOwnAreFollowed() {
    TaskClient ann = serve(call -> mayEnd.await());
    String own = ann.begin();
    Caller bob =
        new Caller(
            Optional.of("bob"),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            SampleTools.SCOPES.expand(Set.of()),
            Map.of());
    Heard heard = follow(ann.as(bob), ids(own, "nothing"));
    assertThat(heard.messages()).singleElement().asString().contains("\"notifications\":{}}");
    ann.cancel(own);
    assertThat(heard.messages()).hasSize(1);
  }

  @Test
  void whoFollowsATaskKeepsNothingOfItWhenItsTimeIsOver() throws Exception {
    TaskClient ann = serve(call -> call.result().value("done"));
    String task = ann.begin();
    ann.await(task, "\"completed\"");
    Heard heard = follow(ann, ids(task));
    clock.advance(Duration.ofHours(1));
    assertThat(ann.get(task)).contains("-32602");
    assertThat(heard.messages()).hasSize(2);
  }

  @Test
  void aClientThatKnowsNoTasksIsToldSo() {
    TaskClient ann = serve(call -> mayEnd.await()).capableOf(AskedClient.EVERYTHING);
    assertThat(Peer.show(listen(ann, ids("any"))))
        .startsWith("400 ")
        .contains("-32021", "\"extensions\":{\"io.modelcontextprotocol/tasks\":{}}");
    assertThat(follow(ann, "{\"taskIds\":[]}").messages()).hasSize(1);
  }

  @Test
  void aServerWithoutTasksKnowsOfNoIds() {
    try (TaskClient notes =
        new TaskClient(NoteServer.open()).as(Caller.anonymous(NoteServer.SCOPES))) {
      assertThat(follow(notes.capableOf(""), ids("any")).messages())
          .singleElement()
          .asString()
          .contains("\"notifications\":{}}");
    }
  }

  @Test
  void aServerThatPublishesNothingElseSaysSo() {
    TaskClient ann = serve(call -> mayEnd.await());
    String task = ann.begin();
    assertThat(
            follow(ann, "{\"toolsListChanged\":true,\"taskIds\":[\"" + task + "\"]}")
                .messages()
                .get(0))
        .contains("\"notifications\":{\"taskIds\":[\"" + task + "\"]}");
  }

  @Test
  void aFilterHasABoundedNumberOfIds() {
    TaskClient ann = serve(call -> mayEnd.await());
    String[] many = new String[1_001];
    Arrays.fill(many, "x");
    assertThat(Peer.show(listen(ann, ids(many))))
        .startsWith("400 ")
        .contains("-32602", "\\\"params.notifications.taskIds\\\" has at most 1000 ids");
  }

  @Test
  void theEndOfTheServerEndsTheSubscription() throws Exception {
    TaskClient ann = serve(call -> mayEnd.await());
    Heard heard = follow(ann, ids(ann.begin()));
    ann.close();
    assertThat(Peer.text(heard.answer().get(10, TimeUnit.SECONDS).body()))
        .contains("\"resultType\":\"complete\"");
  }
}
