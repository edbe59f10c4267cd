package dev.tessera.runtime.stdio;

import static dev.tessera.runtime.AskingServer.elicit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.AskingServer;
import dev.tessera.runtime.OneTool;
import dev.tessera.runtime.content.Content;
import dev.tessera.runtime.input.Elicit;
import dev.tessera.runtime.input.ElicitUrl;
import dev.tessera.runtime.input.Elicited;
import dev.tessera.runtime.input.Form;
import dev.tessera.runtime.input.Question;
import dev.tessera.runtime.input.Root;
import dev.tessera.runtime.input.Roots;
import dev.tessera.runtime.input.Sampling;
import dev.tessera.runtime.input.SamplingMessage;
import dev.tessera.runtime.input.SamplingRequest;
import dev.tessera.runtime.input.UnansweredException;
import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.protocol.Engine;
import dev.tessera.runtime.protocol.call.CallRules;
import dev.tessera.runtime.protocol.task.TaskRules;
import dev.tessera.runtime.tool.ToolCall;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client on stdio is asked before revision 2026-07-28, and what becomes of its answers. */
@Timeout(60)
class StdioAskingTest {
  private static final String EVERYTHING =
      "{\"elicitation\":{\"form\":{},\"url\":{}},\"sampling\":{},\"roots\":{}}";
  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":99,\"method\":\"ping\"}";

  private final CompletableFuture<String> end = new CompletableFuture<>();

  private static StdioTalk talk(String revision, OneTool.Body body) throws IOException {
    StdioTalk talk = new StdioTalk(new AskingServer(body));
    talk.initialize(revision, EVERYTHING);
    return talk;
  }

  private static void greet(ToolCall call) {
    Elicited<String> name = elicit(call, "who").ask("Who?");
    call.result().value(name.accepted() ? "Hello, " + name.value() : "Hello, " + name.action());
  }

  private static String accepted(int id, String name) {
    return result(id, "{\"action\":\"accept\",\"content\":{\"name\":\"" + name + "\"}}");
  }

  private static String result(int id, String json) {
    return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":" + json + "}";
  }

  @Test
  void aToolWaitsForTheUsersAnswerAndRunsOnce() throws IOException {
    AtomicInteger runs = new AtomicInteger();
    try (StdioTalk talk =
        talk(
            "2025-11-25",
            call -> {
              runs.incrementAndGet();
              greet(call);
            })) {
      talk.legacyCall(7, "");
      assertThat(talk.receive())
          .isEqualTo(
              """
              {"jsonrpc":"2.0","id":1,"method":"elicitation/create","params":{"message":"Who?",\
              "requestedSchema":{"type":"object","properties":{"name":{"type":"string",\
              "maxLength":10}},"required":["name"]}}}""");
      talk.send(accepted(1, "Ann"));
      assertThat(talk.receive()).contains("\"id\":7,\"result\"", "Hello, Ann");
      assertThat(runs).hasValue(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"decline,DECLINE", "cancel,CANCEL"})
  void theUserMaySayNo(String action, String shown) throws IOException {
    try (StdioTalk talk = talk("2025-06-18", StdioAskingTest::greet)) {
      talk.legacyCall(7, "");
      talk.receive();
      talk.send(result(1, "{\"action\":\"" + action + "\"}"));
      assertThat(talk.receive()).contains("Hello, " + shown);
    }
  }

  @Test
  void severalCallsAskAtOnceAndEachGetsItsOwnAnswer() throws IOException {
    try (StdioTalk talk = talk("2025-11-25", StdioAskingTest::greet)) {
      talk.legacyCall(7, "");
      assertThat(talk.receive()).contains("\"id\":1,");
      talk.legacyCall(8, "");
      assertThat(talk.receive()).contains("\"id\":2,");
      talk.send(accepted(2, "Bob"));
      assertThat(talk.receive()).contains("\"id\":8,", "Hello, Bob");
      talk.send(accepted(1, "Ann"));
      assertThat(talk.receive()).contains("\"id\":7,", "Hello, Ann");
    }
  }

  @Test
  void aModelAndRootsAreAskedInEveryRevision() throws IOException {
    OneTool.Body body =
        call -> {
          Question<List<Root>> roots = new Roots(call.inputs(), "roots").request();
          String text = new Sampling(call.inputs(), "model").ask("Say hi", 5).text();
          call.result().value(text + roots.get());
        };
    for (String revision : new String[] {"2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"}) {
      try (StdioTalk talk = talk(revision, body)) {
        talk.legacyCall(7, "");
        assertThat(talk.receive())
            .isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"roots/list\",\"params\":{}}");
        assertThat(talk.receive())
            .contains("\"id\":2,\"method\":\"sampling/createMessage\"", "Say hi");
        talk.send(
            result(
                2,
                "{\"role\":\"assistant\",\"model\":\"m\","
                    + "\"content\":{\"type\":\"text\",\"text\":\"Hi \"}}"));
        talk.send(result(1, "{\"roots\":[{\"uri\":\"file:///a\"}]}"));
        assertThat(talk.receive()).contains("Hi [Root[uri=file:///a");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2024-11-05, elicitation",
    "2025-03-26, elicitation",
    "2024-11-05, elicitation.url",
    "2025-06-18, elicitation.url"
  })
  void whatARevisionDoesNotHaveTheClientCannot(String revision, String capability)
      throws IOException {
    OneTool.Body body =
        call -> {
          if (call.inputs().supports(capability) || call.capabilities().has(capability)) {
            call.result().value("can");
          } else if (capability.equals("elicitation")) {
            greet(call);
          } else {
            new ElicitUrl(call.inputs(), "page").ask("Go", URI.create("https://a.example"));
          }
        };
    try (StdioTalk talk = talk(revision, body)) {
      talk.legacyCall(7, "");
      assertThat(talk.receive())
          .contains(
              "This tool needs a client with the capability \\\"" + capability + "\\\".",
              "\"isError\":true");
    }
  }

  @Test
  void aPageHasAnIdOfItsOwn() throws IOException {
    OneTool.Body body =
        call ->
            call.result()
                .value(
                    new ElicitUrl(call.inputs(), "page")
                        .ask("Go there", URI.create("https://a.example/x"))
                        .action()
                        .name());
    try (StdioTalk talk = talk("2025-11-25", body)) {
      talk.legacyCall(7, "");
      assertThat(talk.receive())
          .matches(
              ".*\"params\":\\{\"mode\":\"url\",\"message\":\"Go there\","
                  + "\"url\":\"https://a.example/x\",\"elicitationId\":\"[0-9a-f-]{36}\"}}");
      talk.send(result(1, "{\"action\":\"accept\"}"));
      assertThat(talk.receive()).contains("ACCEPT");
    }
  }

  private static OneTool.Body showing(String fields) {
    Form<JsonValue> form =
        Form.ofSchema("{\"type\":\"object\",\"properties\":{" + fields + "},\"required\":[]}");
    return call ->
        call.result()
            .value(new Elicit<>(call.inputs(), "form", form).ask("Which?").value().toString());
  }

  @Test
  void titledChoicesHaveTheFormOfTheRevision() throws IOException {
    String field =
        "\"c\":{\"type\":\"string\",\"oneOf\":[{\"const\":\"r\",\"title\":\"Red\"}],"
            + "\"default\":\"r\"}";
    try (StdioTalk talk = talk("2025-06-18", showing(field))) {
      talk.legacyCall(7, "");
      assertThat(talk.receive())
          .contains(
              "{\"message\":\"Which?\",\"requestedSchema\":{\"type\":\"object\",\"properties\":"
                  + "{\"c\":{\"type\":\"string\",\"default\":\"r\",\"enum\":[\"r\"],"
                  + "\"enumNames\":[\"Red\"]}},\"required\":[]}}");
      talk.send(result(1, "{\"action\":\"accept\",\"content\":{\"c\":\"r\"}}"));
      assertThat(talk.receive()).contains("{\\\"c\\\":\\\"r\\\"}");
    }
    try (StdioTalk talk = talk("2025-11-25", showing(field))) {
      talk.legacyCall(7, "");
      assertThat(talk.receive()).contains("\"oneOf\":[{\"const\":\"r\",\"title\":\"Red\"}]");
      talk.send(result(1, "{\"action\":\"accept\",\"content\":{\"c\":\"r\"}}"));
      talk.receive();
    }
  }

  @Test
  void whatARevisionHasNoWordsForIsNotAsked() throws IOException {
    String several = "\"c\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"enum\":[\"r\"]}}";
    try (StdioTalk talk = talk("2025-06-18", showing(several))) {
      talk.legacyCall(7, "");
      assertThat(talk.receive())
          .contains("The client speaks 2025-06-18, which has no such question.");
    }
    SamplingRequest spoken =
        SamplingRequest.of(
            List.of(
                new SamplingMessage(
                    SamplingMessage.Role.USER, Content.audio(new byte[1], "audio/wav"))),
            1);
    OneTool.Body body =
        call -> call.result().value(new Sampling(call.inputs(), "model").ask(spoken).text());
    try (StdioTalk talk = talk("2024-11-05", body)) {
      talk.legacyCall(7, "");
      assertThat(talk.receive())
          .contains("The client speaks 2024-11-05, which has no such question.");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"result\":{\"action\":\"accept\",\"content\":{\"name\":\"far too long a name\"}}",
        "\"result\":[]",
        "\"result\":null",
        "\"error\":{\"code\":-1,\"message\":\"The user has said no\"}",
        "\"error\":{}",
        "\"error\":7"
      })
  void aClientThatFailsToAnswerEndsTheCallWithAnError(String answer) throws IOException {
    try (StdioTalk talk = talk("2025-11-25", StdioAskingTest::greet)) {
      talk.legacyCall(7, "");
      talk.receive();
      talk.send("{\"jsonrpc\":\"2.0\",\"id\":1," + answer + "}");
      assertThat(talk.receive())
          .contains("\"id\":7,\"result\"", "\"text\":\"The client", "\"isError\":true");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":{\"action\":\"accept\"}}",
        "{\"jsonrpc\":\"2.0\",\"id\":\"1\",\"result\":{\"action\":\"accept\"}}",
        "{\"jsonrpc\":\"2.0\",\"id\":-1,\"result\":{\"action\":\"accept\"}}",
        "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":1,\"message\":\"x\"}}",
        "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":1,\"message\":\"x\"}}",
      })
  void aResponseToWhatNobodyHasAskedIsIgnored(String response) throws IOException {
    try (StdioTalk talk = talk("2025-11-25", StdioAskingTest::greet)) {
      talk.legacyCall(7, "");
      talk.receive();
      talk.send(response);
      talk.send(PING);
      assertThat(talk.receive()).contains("\"id\":99");
      talk.send(accepted(1, "Ann"));
      assertThat(talk.receive()).contains("Hello, Ann");
      talk.send(accepted(1, "Bob"));
      talk.send(PING);
      assertThat(talk.receive()).contains("\"id\":99");
    }
  }

  @Test
  void anAnswerThatDoesNotComeInTimeIsNotWaitedFor() throws IOException {
    CallRules rules =
        new CallRules(
            Duration.ofMinutes(5), Duration.ofMillis(100), 10, TaskRules.usual(), List.of());
    Engine engine = new Engine(new AskingServer(StdioAskingTest::greet), rules);
    try (StdioTalk talk = new StdioTalk(engine)) {
      talk.initialize("2025-11-25", EVERYTHING);
      talk.legacyCall(7, "");
      talk.receive();
      assertThat(talk.receive())
          .isEqualTo(
              "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\","
                  + "\"params\":{\"requestId\":1}}");
      assertThat(talk.receive()).contains("The client has not answered in time.");
      talk.send(accepted(1, "Ann"));
      talk.send(PING);
      assertThat(talk.receive()).contains("\"id\":99");
    }
  }

  @Test
  void aCallThatTakesTooLongTakesItsQuestionsWithIt() throws IOException {
    CallRules rules =
        new CallRules(
            Duration.ofSeconds(2), Duration.ofMinutes(2), 10, TaskRules.usual(), List.of());
    Engine engine = new Engine(new AskingServer(StdioAskingTest::greet), rules);
    try (StdioTalk talk = new StdioTalk(engine)) {
      talk.initialize("2025-11-25", EVERYTHING);
      talk.legacyCall(7, "");
      talk.receive();
      assertThat(talk.receive()).contains("notifications/cancelled", "\"requestId\":1");
      assertThat(talk.receive()).contains("The tool took too long and was stopped.");
    }
  }

  @Test
  void aCancelledCallTakesItsQuestionsWithIt() throws Exception {
    OneTool.Body body =
        call -> {
          try {
            greet(call);
          } catch (RuntimeException e) {
            end.complete(e.getClass().getSimpleName());
            throw e;
          }
        };
    try (StdioTalk talk = talk("2025-11-25", body)) {
      talk.legacyCall(7, "");
      talk.receive();
      talk.send(
          "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\","
              + "\"params\":{\"requestId\":7}}");
      assertThat(talk.receive()).contains("notifications/cancelled", "\"requestId\":1");
      assertThat(end.get(20, TimeUnit.SECONDS)).isEqualTo("CancellationException");
      talk.send(PING);
      assertThat(talk.receive()).contains("\"id\":99");
    }
  }

  @Test
  void aQuestionWhoseAnswerTheToolDoesNotWaitForIsWithdrawnAtTheEnd() throws IOException {
    OneTool.Body body =
        call -> {
          elicit(call, "who").request("Who?");
          call.result().value("done");
        };
    try (StdioTalk talk = talk("2025-11-25", body)) {
      talk.legacyCall(7, "");
      assertThat(talk.receive()).contains("elicitation/create");
      assertThat(talk.receive()).contains("notifications/cancelled", "\"requestId\":1");
      assertThat(talk.receive()).contains("\"id\":7", "done");
    }
  }

  @Test
  void theEndOfTheInputEndsAllWaiting() throws IOException {
    OneTool.Body body =
        call -> {
          try {
            greet(call);
          } catch (UnansweredException e) {
            end.complete(e.getMessage());
            elicit(call, "again").ask("Still there?");
          }
        };
    StdioTalk talk = talk("2025-11-25", body);
    talk.legacyCall(7, "");
    talk.receive();
    talk.close();
    assertThat(end).isCompletedWithValue("The client has gone.");
    assertThat(talk.receive()).contains("\"id\":7", "The client cannot be reached.");
  }

  @Test
  void aClientThatIntroducesItselfAnewIsAskedNothingOfBefore() throws IOException {
    try (StdioTalk talk = talk("2025-11-25", StdioAskingTest::greet)) {
      talk.legacyCall(7, "");
      talk.receive();
      String first = talk.initialize("2025-11-25", "{}");
      assertThat(List.of(first, talk.receive()))
          .anySatisfy(it -> assertThat(it).contains("\"id\":7", "The client has gone."))
          .anySatisfy(it -> assertThat(it).contains("\"id\":0", "protocolVersion"));
      talk.legacyCall(8, "");
      assertThat(talk.receive()).contains("\"id\":8", "needs a client with the capability");
    }
  }

  @Test
  void theAnswersOfABatchAreAnswers() throws IOException {
    OneTool.Body body =
        call -> call.result().value(new Roots(call.inputs(), "roots").ask().toString());
    try (StdioTalk talk = talk("2025-03-26", body)) {
      talk.send(
          "[{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":"
              + "{\"name\":\"talk\"}}]");
      assertThat(talk.receive()).contains("roots/list");
      talk.send("[" + result(1, "{\"roots\":[{\"uri\":\"file:///a\"}]}") + "]");
      assertThat(talk.receive()).contains("[{", "\"id\":7", "file:///a");
    }
  }

  @Test
  void promptsAndResourcesAskToo() throws IOException {
    try (StdioTalk talk = talk("2025-11-25", StdioAskingTest::greet)) {
      talk.send(
          "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"prompts/get\",\"params\":{\"name\":\"greet\"}}");
      talk.receive();
      talk.send(accepted(1, "Ann"));
      assertThat(talk.receive()).contains("Greet Ann");
      talk.send(
          "{\"jsonrpc\":\"2.0\",\"id\":8,\"method\":\"resources/read\","
              + "\"params\":{\"uri\":\"test://card\"}}");
      talk.receive();
      talk.send(result(2, "{\"action\":\"accept\",\"content\":7}"));
      assertThat(talk.receive())
          .contains("\"id\":8,\"error\"", "The client's answer does not fit the question");
    }
  }
}
