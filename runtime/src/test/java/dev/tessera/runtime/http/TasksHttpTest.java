package dev.tessera.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.TestTools;
import dev.tessera.runtime.auth.InvalidTokenException;
import dev.tessera.runtime.auth.TokenVerifier;
import dev.tessera.runtime.http.Client.Request;
import dev.tessera.runtime.http.Client.Response;
import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tasks over HTTP: headers, statuses, and clients that leave. */
@Timeout(60)
class TasksHttpTest {
  private final CountDownLatch mayBegin = new CountDownLatch(1);
  private final CountDownLatch called = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private final CompletableFuture<String> end = new CompletableFuture<>();

  @AfterEach
  void letEnd() {
    mayBegin.countDown();
    mayEnd.countDown();
  }

  /** A tool {@code talk} that begins a task, waits, and tells how that ended. */
  private final class Waiting implements McpFeatures {
    private final ServerDescription description =
        ServerDescription.named("Waiting", "1", TestTools.SCOPES)
            .tools(
                Tool.named("talk", Guard.allOf(TestTools.SCOPES, "notes:read"))
                    .optionalTask()
                    .streams()
                    .textResult()
                    .build())
            .build();

    @Override
    public ServerDescription description() {
      return description;
    }

    @Override
    public void call(int tool, ToolCall call) throws Exception {
      call.checkNoArguments();
      called.countDown();
      call.progress().report(1);
      try {
        mayBegin.await();
        call.task().begin();
        mayEnd.await();
        end.complete("done");
        call.result().value("done");
      } catch (InterruptedException e) {
        end.complete("interrupted");
        throw e;
      }
    }
  }

  /** Users and what they may do, as in {@code ann.read}. */
  private static final TokenVerifier USERS =
      new TokenVerifier() {
        @Override
        public Optional<Caller> cached(String token) {
          return Optional.of(caller(token));
        }

        @Override
        public Caller verify(String token) throws InvalidTokenException {
          return caller(token);
        }

        private Caller caller(String token) {
          Set<String> scopes = token.endsWith(".read") ? Set.of("notes:read") : Set.of();
          return new Caller(
              Optional.of(token.substring(0, token.indexOf('.'))),
              Optional.of("test"),
              Optional.empty(),
              scopes,
              TestTools.SCOPES.expand(scopes),
              Map.of());
        }
      };

  private TesseraServer.Builder builder() {
    return TesseraServer.builder(new Waiting())
        .port(0)
        .authorization(USERS, "https://login.example.com")
        .shutdownTime(Duration.ofSeconds(1));
  }

  private TesseraServer start() {
    mayBegin.countDown();
    return builder().start();
  }

  private static Request request(TesseraServer server, String method, String name, String params) {
    return Request.call(server.port(), name)
        .header("Authorization", "Bearer ann.read")
        .header("Mcp-Method", method)
        .body(
            """
            {"jsonrpc":"2.0","id":1,"method":"%s","params":{%s,\
            "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",\
            "progressToken":"p","io.modelcontextprotocol/clientCapabilities":{"extensions":\
            {"io.modelcontextprotocol/tasks":{}}}}}}"""
                .formatted(method, params));
  }

  private static Request call(TesseraServer server) {
    return request(server, "tools/call", "talk", "\"name\":\"talk\"");
  }

  private static Request about(TesseraServer server, String method, String task) {
    return request(server, method, task, "\"taskId\":\"" + task + "\",\"inputResponses\":{}");
  }

  private static Response send(TesseraServer server, Request request) throws IOException {
    return Client.send(server.port(), request);
  }

  /** Reads the handle, the last event of a stream. */
  private static String task(Client client) throws IOException {
    List<String> events = new EventReader(client).events();
    return JsonValue.parse(events.get(events.size() - 1))
        .member("result")
        .flatMap(result -> result.member("taskId"))
        .orElseThrow()
        .asString();
  }

  private static String begin(TesseraServer server) throws IOException {
    try (Client client = new Client(server.port())) {
      client.write(call(server).text());
      return task(client);
    }
  }

  private static String await(TesseraServer server, String task, String part) throws Exception {
    String body = send(server, about(server, "tasks/get", task)).body();
    while (!body.contains(part)) {
      Thread.sleep(5);
      body = send(server, about(server, "tasks/get", task)).body();
    }
    return body;
  }

  @Test
  void whatIsSaidBeforeATaskIsOnTheStreamAndTheHandleIsItsEnd() throws Exception {
    try (TesseraServer server = start();
        Client client = new Client(server.port())) {
      client.write(call(server).text());
      List<String> events = new EventReader(client).events();
      assertThat(events).hasSize(2);
      assertThat(events.get(0)).contains("notifications/progress");
      assertThat(events.get(1)).contains("\"resultType\":\"task\"");
    }
  }

  @Test
  void aClientThatHasItsHandleMayLeaveAndComeBack() throws Exception {
    try (TesseraServer server = start()) {
      String task = begin(server);
      assertThat(await(server, task, "\"working\"")).contains("\"resultType\":\"complete\"");
      mayEnd.countDown();
      assertThat(await(server, task, "\"completed\"")).contains("\"text\":\"done\"");
      assertThat(end.get(10, TimeUnit.SECONDS)).isEqualTo("done");
    }
  }

  @Test
  void aClientThatLeavesBeforeThereIsATaskWantsNone() throws Exception {
    try (TesseraServer server = builder().start()) {
      try (Client client = new Client(server.port())) {
        client.write(call(server).text());
        called.await();
      }
      assertThat(end.get(20, TimeUnit.SECONDS)).isEqualTo("interrupted");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasks/get", "tasks/update", "tasks/cancel"})
  void theHeaderHasToNameTheTask(String method) throws Exception {
    try (TesseraServer server = start()) {
      String task = begin(server);
      Request request = about(server, method, task);
      for (Request wrong :
          List.of(
              request.header("Mcp-Name", "other"),
              request.without("Mcp-Name"),
              request.header("Mcp-Method", "tools/call"))) {
        Response response = send(server, wrong);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body()).contains("-32020");
      }
      assertThat(send(server, request).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasks/get", "tasks/update", "tasks/cancel"})
  void whoMayNoLongerCallTheToolIsNotListenedTo(String method) throws Exception {
    try (TesseraServer server = start()) {
      String task = begin(server);
      Response response =
          send(
              server,
              about(server, method, task).header("Authorization", "Bearer ann.none").body("{"));
      assertThat(response.status()).isEqualTo(403);
      assertThat(response.header("WWW-Authenticate"))
          .contains("error=\"insufficient_scope\"", "scope=\"notes:read\"");
      assertThat(send(server, about(server, "tasks/get", task)).body()).contains("\"working\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasks/get", "tasks/update", "tasks/cancel"})
  void anotherUserLearnsNothing(String method) throws Exception {
    try (TesseraServer server = start()) {
      String task = begin(server);
      for (String user : List.of("bob.read", "bob.none")) {
        Response foreign =
            send(server, about(server, method, task).header("Authorization", "Bearer " + user));
        Response unknown =
            send(server, about(server, method, "none").header("Authorization", "Bearer " + user));
        assertThat(foreign.body()).isEqualTo(unknown.body()).contains("-32602");
        assertThat(foreign.status()).isEqualTo(unknown.status()).isEqualTo(200);
      }
    }
  }

  @Test
  void withoutATokenNobodyIsAnswered() throws Exception {
    try (TesseraServer server = start()) {
      String task = begin(server);
      assertThat(send(server, about(server, "tasks/get", task).without("Authorization")).status())
          .isEqualTo(401);
    }
  }

  @Test
  void aServerThatIsFullSaysWhenToTryAgain() throws Exception {
    mayBegin.countDown();
    try (TesseraServer server = builder().maxTasks(1, 1).start()) {
      begin(server);
      Response full = send(server, call(server));
      assertThat(full.status()).isEqualTo(503);
      assertThat(full.header("Retry-After")).isEqualTo("1");
      assertThat(full.body()).contains("\"id\":1", "There is no room for another task");
    }
  }

  @Test
  void aServerThatClosesStopsItsTasks() throws Exception {
    try (TesseraServer server = start()) {
      begin(server);
    }
    assertThat(end.get(20, TimeUnit.SECONDS)).isEqualTo("interrupted");
  }

  @Test
  void aCallInFlightBeginsNoTaskWhileTheServerCloses() throws Exception {
    TesseraServer server = builder().shutdownTime(Duration.ofSeconds(30)).start();
    try (Client client = new Client(server.port())) {
      client.write(call(server).text());
      called.await();
      FutureTask<Void> closed = new FutureTask<>(server::close, null);
      Thread closing = new Thread(closed);
      closing.start();
      while (closing.getState() != Thread.State.TIMED_WAITING) {
        Thread.sleep(5); // until it waits for what is in flight, with its tasks closed
      }
      mayEnd.countDown();
      mayBegin.countDown();
      assertThat(new EventReader(client).events())
          .last()
          .asString()
          .contains("\"resultType\":\"complete\"", "\"text\":\"done\"");
      closed.get(30, TimeUnit.SECONDS);
    }
  }
}
