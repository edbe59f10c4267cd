package dev.tessera.runtime.http;

import static dev.tessera.runtime.AskingServer.elicit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.AskingServer;
import dev.tessera.runtime.OneTool;
import dev.tessera.runtime.SampleTools;
import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.auth.FixedTokens;
import dev.tessera.runtime.http.Client.Request;
import dev.tessera.runtime.http.Client.Response;
import dev.tessera.runtime.input.Elicited;
import dev.tessera.runtime.input.Roots;
import dev.tessera.runtime.tool.ToolCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests of the server's over HTTP, on the stream of the call that asks. */
@Timeout(60)
class ServerRequestTest {
  private static TesseraServer.Builder asking(OneTool.Body body) {
    return Servers.secured(
        new AskingServer(body),
        new FixedTokens(SampleTools.SCOPES, Map.of("reader", Set.of(), "writer", Set.of())));
  }

  private static void greet(ToolCall call) {
    Elicited<String> name = elicit(call, "who").ask("Who?");
    call.result().value(name.accepted() ? "Hello, " + name.value() : "Hello, " + name.action());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-11-25", "2025-06-18"})
  void aQuestionGoesOutOnTheStreamOfTheCallAndIsAnsweredByAPost(String revision) throws Exception {
    AtomicInteger effects = new AtomicInteger();
    OneTool.Body body =
        call -> {
          effects.incrementAndGet();
          greet(call);
        };
    try (TesseraServer server = asking(body).start();
        SessionClient client = SessionClient.introduced(server, revision)) {
      EventReader answer = client.stream(client.call(7));
      assertThat(answer.head()).contains("text/event-stream");
      assertThat(answer.message())
          .startsWith(
              "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"elicitation/create\",\"params\":"
                  + "{\"message\":\"Who?\",");
      Response taken = client.send(client.accept(1, "Ann"));
      assertThat(taken.status()).isEqualTo(202);
      assertThat(taken.body()).isEmpty();
      assertThat(answer.events()).singleElement().asString().contains("\"id\":7", "Hello, Ann");
      assertThat(effects).hasValue(1);
    }
  }

  @Test
  void anAnswerThatIsToNobodyIsTakenAndIgnored() throws Exception {
    try (TesseraServer server = asking(ServerRequestTest::greet).start();
        SessionClient client = SessionClient.introduced(server, "2025-06-18")) {
      EventReader answer = client.stream(client.call(7));
      answer.message();
      List<Request> strangers = new ArrayList<>();
      strangers.add(client.accept(2, "Eve"));
      for (String id : List.of("\"1\"", "-1", "18446744073709551617")) {
        strangers.add(
            client.message("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":{\"action\":1}}"));
      }
      strangers.add(client.message("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":1}}"));
      for (Request stranger : strangers) {
        assertThat(client.send(stranger).status()).isEqualTo(202);
      }
      client.send(client.accept(1, "Ann"));
      assertThat(client.send(client.accept(1, "Eve")).status()).isEqualTo(202);
      assertThat(answer.events()).singleElement().asString().contains("Hello, Ann");
    }
  }

  @Test
  void nobodyAnswersInAnothersSession() throws Exception {
    try (TesseraServer server = asking(ServerRequestTest::greet).start();
        SessionClient client = SessionClient.introduced(server, "2025-06-18");
        SessionClient same = SessionClient.introduced(server, "2025-06-18");
        SessionClient other = new SessionClient(server, "2025-06-18", "writer");
        SessionClient thief = new SessionClient(server, "2025-06-18", "writer").in(client.id())) {
      other.introduce();
      EventReader answer = client.stream(client.call(7));
      answer.message();
      assertThat(same.send(same.accept(1, "Eve")).status()).isEqualTo(202);
      assertThat(other.send(other.accept(1, "Eve")).status()).isEqualTo(202);
      assertThat(thief.send(thief.accept(1, "Eve")).status()).isEqualTo(404);
      assertThat(thief.send(thief.cancel(7)).status()).isEqualTo(404);
      client.send(client.accept(1, "Ann"));
      assertThat(answer.events()).singleElement().asString().contains("Hello, Ann");
    }
  }

  @Test
  void anAnswerHasItsTime() throws Exception {
    try (TesseraServer server =
            asking(ServerRequestTest::greet).inputTime(Duration.ofMillis(100)).start();
        SessionClient client = SessionClient.introduced(server, "2025-06-18")) {
      List<String> events = client.stream(client.call(7)).events();
      assertThat(events).hasSize(3);
      assertThat(events.get(1)).contains("notifications/cancelled", "\"requestId\":1");
      assertThat(events.get(2)).contains("The client has not answered in time.");
    }
  }

  @Test
  void aCancelledCallWithdrawsItsQuestion() throws Exception {
    try (TesseraServer server = asking(ServerRequestTest::greet).start();
        SessionClient client = SessionClient.introduced(server, "2025-06-18")) {
      EventReader answer = client.stream(client.call(7));
      answer.message();
      client.send(client.cancel(7));
      assertThat(answer.events())
          .singleElement()
          .asString()
          .contains("notifications/cancelled", "\"requestId\":1");
    }
  }

  @Test
  void theEndOfASessionEndsWaiting() throws Exception {
    CompletableFuture<String> end = new CompletableFuture<>();
    OneTool.Body body =
        call -> {
          try {
            greet(call);
          } catch (RuntimeException e) {
            end.complete(e.getMessage());
            throw e;
          }
        };
    try (TesseraServer server = asking(body).start();
        SessionClient client = SessionClient.introduced(server, "2025-11-25")) {
      EventReader answer = client.stream(client.call(7));
      answer.message();
      client.send(client.end());
      assertThat(end.get(20, TimeUnit.SECONDS)).isIn("The client has gone.", OVER);
      answer.events();
    }
  }

  private static final String OVER = "The call is over: nobody waits for its result";

  @Test
  void theEndOfTheServerEndsWaiting() throws Exception {
    TesseraServer server = asking(ServerRequestTest::greet).start();
    try (SessionClient client = SessionClient.introduced(server, "2025-11-25")) {
      EventReader answer = client.stream(client.call(7));
      answer.message();
      server.close();
      answer.events();
    }
  }

  @Test
  void withoutASessionNobodyIsAsked() throws Exception {
    try (TesseraServer server = asking(ServerRequestTest::greet).noSessions().start();
        SessionClient client = SessionClient.introduced(server, "2025-11-25")) {
      assertThat(client.send(client.call(7)).body())
          .contains("needs a client with the capability \\\"elicitation\\\"", "\"isError\":true");
    }
  }

  @Test
  void theQuestionsOfABatchAreAnsweredOneAfterAnother() throws Exception {
    OneTool.Body body =
        call -> call.result().value(new Roots(call.inputs(), "roots").ask().toString());
    try (TesseraServer server = asking(body).start();
        SessionClient client = SessionClient.introduced(server, "2025-03-26")) {
      String calls =
          "["
              + client.call(7).body().orElseThrow()
              + ","
              + client.call(8).body().orElseThrow()
              + "]";
      EventReader answer = client.stream(client.message(calls));
      assertThat(answer.message()).contains("\"id\":1", "roots/list");
      client.send(client.message("[" + client.result(1, ROOTS).body().orElseThrow() + "]"));
      assertThat(answer.message()).contains("\"id\":2", "roots/list");
      client.send(client.result(2, ROOTS));
      assertThat(answer.message()).startsWith("[{").contains("\"id\":7", "\"id\":8", "file:///a");
    }
  }

  private static final String ROOTS = "{\"roots\":[{\"uri\":\"file:///a\"}]}";

  @Test
  void clientsThatDoNotAnswerHoldUpNobodyWhoDoesNotAsk() throws Exception {
    int processors = Runtime.getRuntime().availableProcessors();
    int workers = Math.max(64, processors * 8);
    try (TesseraServer server = asking(ServerRequestTest::greet).start();
        SessionClient client = SessionClient.introduced(server, "2025-06-18")) {
      List<EventReader> waiting = new ArrayList<>();
      for (int id = 1; id <= workers + 1; id++) {
        waiting.add(client.stream(client.call(id)));
        assertThat(waiting.get(waiting.size() - 1).message()).contains("elicitation/create");
      }
      // The token of another is verified where it may block.
      try (SessionClient other = new SessionClient(server, "2025-06-18", "writer")) {
        assertThat(other.introduce().status()).isEqualTo(200);
      }
      client.send(client.end());
    }
  }
}
