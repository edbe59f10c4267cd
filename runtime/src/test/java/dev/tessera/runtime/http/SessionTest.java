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
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions of clients that begin with a handshake: who gets one, whose it is, and how it ends. */
@Timeout(60)
class SessionTest {
  private static final OneTool TALKING =
      OneTool.streaming(
          call -> {
            call.progress().report(1);
            call.result().value("done");
          });

  /** Everybody may call it who has a token: {@code reader} and {@code writer} have. */
  private static TesseraServer.Builder secured() {
    return Servers.secured(
        new AskingServer(
            call -> call.result().value(elicit(call, "who").ask("Who?").action().name())),
        new FixedTokens(SampleTools.SCOPES, Map.of("reader", Set.of(), "writer", Set.of())));
  }

  private static Request ping(SessionClient client) {
    return client.request(5, "ping", "{}");
  }

  private static Request list(SessionClient client) {
    return client.request(6, "tools/list", "{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"})
  void theHandshakeOpensASessionOfARandomNameInVisibleAscii(String revision) throws IOException {
    try (TesseraServer server = Servers.open(TALKING).start();
        SessionClient one = new SessionClient(server, revision);
        SessionClient other = new SessionClient(server, revision)) {
      Response answer = one.introduce();
      other.introduce();
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).contains("\"protocolVersion\":\"" + revision + "\"");
      assertThat(one.id()).matches("[!-~]{32}").isNotEqualTo(other.id());
      assertThat(one.send(one.message(INITIALIZED)).status()).isEqualTo(202);
      assertThat(one.send(list(one)).body()).contains("\"name\":\"talk\"");
    }
  }

  private static final String INITIALIZED =
      "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";

  @Test
  void aServerThatOnlyAnswersNeedsNone() throws IOException {
    OneTool silent = OneTool.of(tool -> tool, call -> call.result().value("done"));
    try (TesseraServer server = Servers.open(silent).start();
        SessionClient client = new SessionClient(server, "2025-11-25")) {
      client.introduce();
      assertThat(client.id()).isEmpty();
      assertThat(client.send(client.call(1)).body()).contains("done");
      assertThat(client.send(client.in("any").call(1)).body()).contains("done");
      assertThat(client.send(client.listen()).status()).isEqualTo(405);
      assertThat(client.send(client.end()).status()).isEqualTo(405);
    }
  }

  @Test
  void aServerMayDoWithoutThem() throws IOException {
    try (TesseraServer server = Servers.open(TALKING).noSessions().start();
        SessionClient client = new SessionClient(server, "2025-11-25")) {
      client.introduce();
      assertThat(client.id()).isEmpty();
      assertThat(client.stream(client.call(1)).events()).hasSize(2);
      assertThat(client.send(client.listen()).status()).isEqualTo(405);
    }
  }

  @Test
  void whereThereAreSessionsEverythingButHandshakeAndPingBelongsToOne() throws IOException {
    try (TesseraServer server = Servers.open(TALKING).start();
        SessionClient nobody = new SessionClient(server, "2025-11-25")) {
      assertThat(nobody.send(ping(nobody)).body()).contains("\"result\":{}");
      for (Request request :
          new Request[] {list(nobody), nobody.message(INITIALIZED), nobody.result(1, "{}")}) {
        Response refused = nobody.send(request);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
            .isEqualTo(
                "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,\"message\":\"Begin with"
                    + " \\\"initialize\\\", and send the header Mcp-Session-Id of its answer,"
                    + " once\"}}");
      }
      assertThat(nobody.send(nobody.listen()).status()).isEqualTo(400);
      assertThat(nobody.send(nobody.end()).status()).isEqualTo(400);
      assertThat(server.refusals().of("session")).isEqualTo(5);
    }
  }

  @Test
  void whatIsNoSessionIsNotFound() throws IOException {
    try (TesseraServer server = Servers.open(TALKING).start();
        SessionClient client = new SessionClient(server, "2025-11-25").in("guessed")) {
      for (Request request :
          new Request[] {
            ping(client), list(client), client.message(INITIALIZED), client.listen(), client.end()
          }) {
        assertThat(client.send(request).status()).isEqualTo(404);
      }
      assertThat(client.send(list(client)).body())
          .contains("There is no such session. Begin a new one");
    }
  }

  @Test
  void twoNamesOfSessionsAreNone() throws IOException {
    try (TesseraServer server = Servers.open(TALKING).start();
        SessionClient client = SessionClient.introduced(server, "2025-11-25")) {
      Request twice = list(client).header("mcp-session-id", client.id());
      assertThat(client.send(twice).status()).isEqualTo(400);
    }
  }

  @Test
  void aSessionEndsWhenItsClientSaysSo() throws IOException {
    try (TesseraServer server = Servers.open(TALKING).start();
        SessionClient client = SessionClient.introduced(server, "2025-11-25");
        SessionClient other = SessionClient.introduced(server, "2025-11-25")) {
      assertThat(client.send(client.end()).status()).isEqualTo(204);
      assertThat(client.send(list(client)).status()).isEqualTo(404);
      assertThat(client.send(client.end()).status()).isEqualTo(404);
      assertThat(client.send(client.listen()).status()).isEqualTo(404);
      assertThat(other.send(list(other)).status()).isEqualTo(200);
    }
  }

  @Test
  void aNewHandshakeIsGivenANewSessionWhateverItNames() throws IOException {
    try (TesseraServer server = Servers.open(TALKING).start();
        SessionClient client = SessionClient.introduced(server, "2025-11-25")) {
      String first = client.id();
      assertThat(client.send(client.handshake()).header("Mcp-Session-Id"))
          .hasSize(32)
          .isNotEqualTo(first);
      client.in("chosen-by-somebody-else");
      assertThat(client.send(client.handshake()).header("Mcp-Session-Id"))
          .hasSize(32)
          .isNotEqualTo("chosen-by-somebody-else");
      assertThat(client.in(first).send(list(client)).status()).isEqualTo(200);
    }
  }

  @Test
  void aHandshakeWithoutARevisionOpensNothing() throws IOException {
    try (TesseraServer server = Servers.open(TALKING).start();
        SessionClient client = new SessionClient(server, "2025-11-25")) {
      Response answer = client.send(client.request(1, "initialize", "{\"capabilities\":{}}"));
      assertThat(answer.body()).contains("-32602");
      assertThat(answer.header("Mcp-Session-Id")).isEmpty();
    }
  }

  @Test
  void aSessionIsOfWhoeverOpenedItAndOfNobodyElse() throws IOException {
    try (TesseraServer server = secured().start();
        SessionClient owner = SessionClient.introduced(server, "2025-11-25");
        SessionClient thief = new SessionClient(server, "2025-11-25", "writer").in(owner.id());
        SessionClient stranger = new SessionClient(server, "2025-11-25", "no").in(owner.id())) {
      for (Request request : new Request[] {list(thief), thief.listen(), thief.end()}) {
        Response refused = thief.send(request);
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.body()).contains("There is no such session.");
      }
      for (Request request : new Request[] {list(stranger), stranger.listen(), stranger.end()}) {
        assertThat(stranger.send(request).status()).isEqualTo(401);
        assertThat(stranger.send(request.without("Authorization")).status()).isEqualTo(401);
      }
      assertThat(owner.send(list(owner)).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({"2025-11-25, 2025-03-26", "2025-06-18, 2025-11-25", "2024-11-05, ''"})
  void whatWasNegotiatedCountsWhateverAHeaderSays(String negotiated, String header)
      throws IOException {
    try (TesseraServer server = Servers.open(TALKING).start();
        SessionClient client = SessionClient.introduced(server, negotiated)) {
      Request batch = client.message("[" + list(client).body().orElseThrow() + "]");
      Request asSaid =
          header.isEmpty()
              ? batch.without("MCP-Protocol-Version")
              : batch.header("MCP-Protocol-Version", header);
      assertThat(client.send(asSaid).status()).isEqualTo(400);
      Request single = asSaid.body(list(client).body().orElseThrow());
      assertThat(client.send(single).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"v999", "2026-01-01"})
  void aHeaderThatIsNoRevisionIsRefused(String version) throws IOException {
    try (TesseraServer server = Servers.open(TALKING).start();
        SessionClient client = SessionClient.introduced(server, "2025-11-25")) {
      for (Request request : new Request[] {list(client), client.listen(), client.end()}) {
        Response refused = client.send(request.header("MCP-Protocol-Version", version));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("-32022", "\"requested\":\"" + version + "\"");
      }
      assertThat(client.send(list(client)).status()).isEqualTo(200);
    }
  }

  @Test
  void aModernRequestIsInNoSession() throws IOException {
    try (TesseraServer server = Servers.open(TALKING).start();
        SessionClient client = SessionClient.introduced(server, "2025-11-25")) {
      Request modern = Request.call(server.port(), "talk");
      assertThat(client.send(modern.header("Mcp-Session-Id", client.id())).body())
          .contains("\"resultType\":\"complete\"");
      assertThat(client.send(modern.header("Mcp-Session-Id", "other")).body())
          .contains("\"resultType\":\"complete\"");
      for (String method : new String[] {"GET", "DELETE"}) {
        Response refused =
            client.send(
                client.listen().method(method).header("MCP-Protocol-Version", "2026-07-28"));
        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.body()).contains("Send every message to this endpoint with POST.");
      }
      assertThat(client.send(list(client)).status()).isEqualTo(200);
    }
  }

  @Test
  void whoLooksInWithABrowserIsToldWhatThisIs() throws IOException {
    try (TesseraServer server = secured().start();
        SessionClient client = new SessionClient(server, "2025-11-25")) {
      assertThat(client.send(Request.get(server.port(), "/mcp")).status()).isEqualTo(405);
      assertThat(client.send(Request.get(server.port(), "/mcp").method("PUT")).status())
          .isEqualTo(405);
    }
  }

  @Test
  void theLongestUnusedSessionOfACallerMakesRoomForTheNext() throws IOException {
    try (TesseraServer server = secured().maxSessionsPerCaller(2).start();
        SessionClient other = new SessionClient(server, "2025-11-25", "writer");
        SessionClient first = SessionClient.introduced(server, "2025-11-25");
        SessionClient second = SessionClient.introduced(server, "2025-11-25")) {
      other.introduce();
      assertThat(first.send(list(first)).status()).isEqualTo(200);
      for (int i = 0; i < 20; i++) {
        SessionClient.introduced(server, "2025-11-25").close();
      }
      assertThat(second.send(list(second)).status()).isEqualTo(404);
      assertThat(first.send(list(first)).status()).isEqualTo(404);
      assertThat(other.send(list(other)).status()).isEqualTo(200);
    }
  }

  @Test
  void aSessionInUseDoesNotMakeRoom() throws Exception {
    try (TesseraServer server = secured().maxSessionsPerCaller(2).start();
        SessionClient waiting = SessionClient.introduced(server, "2025-11-25");
        SessionClient listening = SessionClient.introduced(server, "2025-06-18");
        SessionClient third = new SessionClient(server, "2025-11-25")) {
      EventReader answer = waiting.stream(waiting.call(7));
      listening.stream(listening.listen());
      Response refused = third.introduce();
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.body()).contains("Too many sessions are in use.");
      assertThat(third.id()).isEmpty();
      answer.event();
      waiting.send(waiting.accept(1, "Ann"));
      assertThat(answer.events()).last().asString().contains("ACCEPT");
      assertThat(third.introduce().status()).isEqualTo(200);
      assertThat(waiting.send(list(waiting)).status()).isEqualTo(404);
      assertThat(listening.send(list(listening)).status()).isEqualTo(200);
    }
  }

  @Test
  void theLongestUnusedOfAllMakesRoomWhereThereAreTooManyAtAll() throws IOException {
    try (TesseraServer server = secured().maxSessions(2).start();
        SessionClient first = SessionClient.introduced(server, "2025-11-25");
        SessionClient second = new SessionClient(server, "2025-11-25", "writer");
        SessionClient third = new SessionClient(server, "2025-11-25", "writer")) {
      second.introduce();
      assertThat(first.send(list(first)).status()).isEqualTo(200);
      third.introduce();
      assertThat(second.send(list(second)).status()).isEqualTo(404);
      assertThat(first.send(list(first)).status()).isEqualTo(200);
      assertThat(third.send(list(third)).status()).isEqualTo(200);
    }
  }

  @Test
  void callsThatAreNotLetInKeepNoSessionBusy() throws IOException {
    try (TesseraServer server =
            secured().maxSessionsPerCaller(1).rateLimit(8, Duration.ofHours(1)).start();
        SessionClient client = SessionClient.introduced(server, "2025-03-26");
        SessionClient next = new SessionClient(server, "2025-11-25")) {
      String calls =
          IntStream.range(0, 9)
              .mapToObj(id -> client.call(id).body().orElseThrow())
              .collect(Collectors.joining(",", "[", "]"));
      assertThat(client.send(client.message(calls)).status()).isEqualTo(200);
      assertThat(client.send(client.message(calls)).status()).isEqualTo(429);
      assertThat(next.introduce().status()).isEqualTo(200);
    }
  }

  /** A tool that goes on until it is interrupted. */
  private static OneTool waiting(Runnable begun, Runnable interrupted) {
    return OneTool.streaming(
        call -> {
          begun.run();
          try {
            new Semaphore(0).acquire();
          } finally {
            interrupted.run();
          }
        });
  }

  @Test
  void aCallIsCancelledByItsClient() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    Semaphore begun = new Semaphore(0);
    OneTool tool = waiting(begun::release, interrupted::countDown);
    try (TesseraServer server = Servers.open(tool).start();
        SessionClient client = SessionClient.introduced(server, "2025-06-18");
        SessionClient other = SessionClient.introduced(server, "2025-06-18")) {
      Client call = client.connect(client.call(7));
      begun.acquire();
      assertThat(other.send(other.cancel(7)).status()).isEqualTo(202);
      assertThat(client.send(client.cancel(8)).status()).isEqualTo(202);
      assertThat(interrupted.getCount()).isEqualTo(1);
      assertThat(client.send(client.cancel(7)).status()).isEqualTo(202);
      interrupted.await();
      EventReader answer = new EventReader(call);
      assertThat(answer.head()).contains("200 OK", "text/event-stream");
      assertThat(answer.events()).isEmpty();
    }
  }

  @Test
  void theEndOfASessionCancelsItsCalls() throws Exception {
    Semaphore begun = new Semaphore(0);
    Semaphore interrupted = new Semaphore(0);
    OneTool tool = waiting(begun::release, interrupted::release);
    try (TesseraServer server = Servers.open(tool).start();
        SessionClient client = SessionClient.introduced(server, "2025-11-25")) {
      Client call = client.connect(client.call(7));
      begun.acquire();
      assertThat(client.send(client.end()).status()).isEqualTo(204);
      interrupted.acquire();
      assertThat(new EventReader(call).events()).isEmpty();
    }
  }

  @Test
  void aClientThatLeavesDoesNotCancel() throws Exception {
    Semaphore begun = new Semaphore(0);
    Semaphore goOn = new Semaphore(0);
    Semaphore done = new Semaphore(0);
    OneTool tool =
        OneTool.streaming(
            call -> {
              begun.release();
              goOn.acquire();
              done.release();
            });
    try (TesseraServer server = Servers.open(tool).start();
        SessionClient client = SessionClient.introduced(server, "2025-11-25")) {
      client.connect(client.call(7)).close();
      begun.acquire();
      goOn.release();
      done.acquire();
    }
  }

  @Test
  void webPagesMayUseSessions() throws IOException {
    try (TesseraServer server = Servers.open(TALKING).start();
        SessionClient client = new SessionClient(server, "2025-11-25")) {
      Request preflight =
          Request.get(server.port(), "/mcp")
              .method("OPTIONS")
              .header("Origin", Servers.APP)
              .header("Access-Control-Request-Method", "DELETE")
              .header("Access-Control-Request-Headers", "mcp-session-id, last-event-id");
      Response allowed = client.send(preflight);
      assertThat(allowed.header("Access-Control-Allow-Methods")).isEqualTo("GET, POST, DELETE");
      assertThat(allowed.header("Access-Control-Allow-Headers"))
          .isEqualTo("mcp-session-id, last-event-id");
      Response opened = client.send(client.handshake().header("Origin", Servers.APP));
      assertThat(opened.header("Access-Control-Expose-Headers")).contains("Mcp-Session-Id");
    }
  }
}
