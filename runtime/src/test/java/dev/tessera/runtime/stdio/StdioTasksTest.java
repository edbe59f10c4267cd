package dev.tessera.runtime.stdio;

import static dev.tessera.runtime.AskingServer.elicit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.AskingServer;
import dev.tessera.runtime.OneTool;
import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.tool.Tool;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tasks over stdio. */
@Timeout(60)
class StdioTasksTest {
  private static final String META =
      "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
          + "\"io.modelcontextprotocol/clientCapabilities\":{\"elicitation\":{},"
          + "\"extensions\":{\"io.modelcontextprotocol/tasks\":{}}}}";

  private int id;

  private String ask(StdioTalk talk, String method, String params) throws IOException {
    talk.send(
        "{\"jsonrpc\":\"2.0\",\"id\":"
            + ++id
            + ",\"method\":\""
            + method
            + "\",\"params\":{"
            + params
            + ","
            + META
            + "}}");
    String answer = talk.receive();
    assertThat(answer).contains("\"id\":" + id + ",");
    return answer;
  }

  private String begin(StdioTalk talk) throws IOException {
    return JsonValue.parse(ask(talk, "tools/call", "\"name\":\"talk\""))
        .member("result")
        .flatMap(result -> result.member("taskId"))
        .orElseThrow()
        .asString();
  }

  private String await(StdioTalk talk, String task, String part) throws Exception {
    String state = ask(talk, "tasks/get", "\"taskId\":\"" + task + "\"");
    while (!state.contains(part)) {
      Thread.sleep(5);
      state = ask(talk, "tasks/get", "\"taskId\":\"" + task + "\"");
    }
    return state;
  }

  @Test
  void aTaskLivesBesideTheOtherMessages() throws Exception {
    AskingServer server =
        new AskingServer(
            Tool.Builder::optionalTask,
            call -> {
              call.task().begin();
              call.progress().report(1, 2, "Asking");
              call.result().value("Hello, " + elicit(call, "who").ask("Who?").value() + "!");
            });
    try (StdioTalk talk = new StdioTalk(server)) {
      String task = begin(talk);
      assertThat(await(talk, task, "\"input_required\""))
          .contains("\"statusMessage\":\"Asking\"", "\"who\":{\"method\":\"elicitation/create\"");
      assertThat(
              ask(
                  talk,
                  "tasks/update",
                  "\"taskId\":\""
                      + task
                      + "\",\"inputResponses\":{\"who\":{\"action\":\"accept\","
                      + "\"content\":{\"name\":\"Alice\"}}}"))
          .contains("\"resultType\":\"complete\"");
      assertThat(await(talk, task, "\"completed\"")).contains("Hello, Alice!");
      assertThat(ask(talk, "tasks/get", "\"taskId\":\"other\"")).contains("-32602");
    }
  }

  @Test
  void theNotificationThatCancelsCallsCancelsNoTask() throws Exception {
    CountDownLatch mayEnd = new CountDownLatch(1);
    OneTool tool =
        OneTool.of(
            Tool.Builder::optionalTask,
            call -> {
              call.task().begin();
              mayEnd.await();
              call.result().value("done");
            });
    try (StdioTalk talk = new StdioTalk(tool)) {
      String task = begin(talk);
      talk.send(
          "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}");
      assertThat(await(talk, task, "\"status\"")).contains("\"working\"");
      mayEnd.countDown();
      await(talk, task, "\"completed\"");
    }
  }

  @Test
  void aTaskIsCancelledByItsOwnMethod() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    OneTool tool =
        OneTool.of(
            Tool.Builder::optionalTask,
            call -> {
              call.task().begin();
              begun.countDown();
              TimeUnit.HOURS.sleep(1);
            });
    try (StdioTalk talk = new StdioTalk(tool)) {
      String task = begin(talk);
      begun.await(); // whoever is interrupted while it writes to this pipe would close it
      assertThat(ask(talk, "tasks/cancel", "\"taskId\":\"" + task + "\""))
          .contains("\"result\":{\"resultType\":\"complete\",\"_meta\"");
      await(talk, task, "\"cancelled\"");
    }
  }

  @Test
  void theEndOfTheInputStopsTasks() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<String> end = new CompletableFuture<>();
    OneTool tool =
        OneTool.of(
            Tool.Builder::optionalTask,
            call -> {
              call.task().begin();
              begun.countDown();
              try {
                TimeUnit.HOURS.sleep(1);
              } catch (InterruptedException e) {
                end.complete("interrupted");
              }
            });
    try (StdioTalk talk = new StdioTalk(tool)) {
      begin(talk);
      begun.await();
    }
    assertThat(end.get(20, TimeUnit.SECONDS)).isEqualTo("interrupted");
  }
}
