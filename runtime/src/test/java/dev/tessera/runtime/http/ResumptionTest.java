package dev.tessera.runtime.http;

import static dev.tessera.runtime.AskingServer.elicit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.AskingServer;
import dev.tessera.runtime.OneTool;
import dev.tessera.runtime.SampleTools;
import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.auth.FixedTokens;
import dev.tessera.runtime.http.Client.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams to which a client of 2025-11-25 comes back. */
@Timeout(60)
class ResumptionTest {
  private final Semaphore reported = new Semaphore(0);
  private final Semaphore goOn = new Semaphore(0);

  /** Reports once, waits, reports again and answers. */
  private final OneTool talking =
      OneTool.streaming(
          call -> {
            call.progress().report(1);
            reported.release();
            goOn.acquire();
            call.progress().report(2);
            call.result().value("done");
          });

  /** Lets go of its client before it answers. */
  private final OneTool polling =
      OneTool.streaming(
          call -> {
            boolean gone = call.interaction().channel().disconnect(Duration.ofMillis(20));
            goOn.acquire();
            call.progress().report(1);
            call.result().value("let go: " + gone);
          });

  @Test
  void everyEventHasAPlaceInItsStream() throws Exception {
    try (TesseraServer server = Servers.open(talking).start();
        SessionClient client = SessionClient.introduced(server, "2025-11-25")) {
      goOn.release(2);
      EventReader first = client.stream(client.call(7));
      assertThat(first.line()).isEqualTo("id: 1-0");
      assertThat(first.line()).isEqualTo("retry: 1000");
      assertThat(first.line()).isEqualTo("data: ");
      assertThat(first.line()).isEmpty();
      assertThat(first.line()).isEqualTo("id: 1-1");
      assertThat(first.line()).contains("data: ", "\"progress\":1");
      assertThat(first.line()).isEmpty();
      assertThat(first.line()).isEqualTo("id: 1-2");
      assertThat(first.events()).hasSize(2);
      assertThat(client.stream(client.call(8)).line()).isEqualTo("id: 2-0");
    }
  }

  @Test
  void earlierClientsAreGivenNoIds() throws Exception {
    try (TesseraServer server = Servers.open(talking).start();
        SessionClient client = SessionClient.introduced(server, "2025-06-18")) {
      goOn.release();
      EventReader stream = client.stream(client.call(7));
      assertThat(stream.line()).startsWith("data: {");
      assertThat(stream.events()).hasSize(2);
      assertThat(client.send(client.resume("1-0")).status()).isEqualTo(400);
    }
  }

  @Test
  void aClientThatHasLostItsConnectionGetsTheRest() throws Exception {
    try (TesseraServer server = Servers.open(talking).start();
        SessionClient client = SessionClient.introduced(server, "2025-11-25")) {
      Client lost = client.connect(client.call(7));
      reported.acquire();
      lost.close();
      goOn.release();
      assertThat(client.stream(client.resume("1-1")).events())
          .satisfiesExactly(
              event -> assertThat(event).contains("\"progress\":2"),
              event -> assertThat(event).contains("\"id\":7", "done"));
    }
  }

  @Test
  void aClientMayComeBackBeforeTheRestIsThere() throws Exception {
    try (TesseraServer server = Servers.open(talking).start();
        SessionClient client = SessionClient.introduced(server, "2025-11-25")) {
      client.connect(client.call(7));
      reported.acquire();
      EventReader again = client.stream(client.resume("1-0"));
      assertThat(again.event()).contains("\"progress\":1");
      goOn.release();
      assertThat(again.event()).contains("\"progress\":2");
      assertThat(again.events()).singleElement().asString().contains("done");
    }
  }

  @Test
  void theConnectionThatAClientComesBackFromEnds() throws Exception {
    try (TesseraServer server = Servers.open(talking).start();
        SessionClient client = SessionClient.introduced(server, "2025-11-25")) {
      EventReader first = client.stream(client.call(7));
      assertThat(first.message()).contains("\"progress\":1");
      EventReader second = client.stream(client.resume("1-1"));
      assertThat(first.events()).isEmpty();
      goOn.release();
      assertThat(second.events()).hasSize(2);
    }
  }

  @Test
  void whatHasEndedCanBeHadAgainAndWhoHasHadAllOfItIsToldSo() throws Exception {
    try (TesseraServer server = Servers.open(talking).start();
        SessionClient client = SessionClient.introduced(server, "2025-11-25")) {
      goOn.release();
      assertThat(client.stream(client.call(7)).events()).hasSize(4);
      assertThat(client.stream(client.resume("1-0")).events()).hasSize(3);
      assertThat(client.stream(client.resume("1-2")).events())
          .singleElement()
          .asString()
          .contains("done");
      assertThat(client.send(client.resume("1-3")).status()).isEqualTo(204);
    }
  }

  @Test
  void nobodyComesBackToAnAnswerThatWasNoStream() throws Exception {
    OneTool silent = OneTool.streaming(call -> call.result().value("done"));
    try (TesseraServer server = Servers.open(silent).start();
        SessionClient client = SessionClient.introduced(server, "2025-11-25")) {
      Response plain = client.send(client.call(7));
      assertThat(plain.header("Content-Type")).isEqualTo("application/json");
      assertThat(client.send(client.resume("1-0")).status()).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1-",
        "-1",
        "1-4",
        "1--1",
        "2-0",
        "0-0",
        "1-0-0",
        "x-0",
        "1-99999999999999999999",
        "99999999999999999999-0",
        "1-0 ; 2-0"
      })
  void whatIsNoEventOfTheSessionIsRefused(String id) throws Exception {
    try (TesseraServer server = Servers.open(talking).start();
        SessionClient client = SessionClient.introduced(server, "2025-11-25")) {
      goOn.release();
      client.stream(client.call(7)).events();
      Response refused = client.send(client.resume(id));
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.body()).contains("Nothing is kept of the event in Last-Event-ID.");
    }
  }

  @Test
  void nobodyComesBackToTheStreamOfAnother() throws Exception {
    AskingServer features =
        new AskingServer(call -> call.result().value(elicit(call, "who").ask("Who?").value()));
    try (TesseraServer server =
            Servers.secured(
                    features,
                    new FixedTokens(
                        SampleTools.SCOPES, Map.of("reader", Set.of(), "writer", Set.of())))
                .start();
        SessionClient client = SessionClient.introduced(server, "2025-11-25");
        SessionClient same = SessionClient.introduced(server, "2025-11-25");
        SessionClient other = new SessionClient(server, "2025-11-25", "writer");
        SessionClient thief = new SessionClient(server, "2025-11-25", "writer").in(client.id())) {
      other.introduce();
      EventReader answer = client.stream(client.call(7));
      answer.message();
      assertThat(same.send(same.resume("1-0")).status()).isEqualTo(400);
      assertThat(other.send(other.resume("1-0")).status()).isEqualTo(400);
      assertThat(thief.send(thief.resume("1-0")).status()).isEqualTo(404);
      client.send(client.accept(1, "Ann"));
      assertThat(answer.events()).singleElement().asString().contains("Ann");
    }
  }

  @Test
  void aQuestionIsAskedAgainWhereTheConnectionWasLost() throws Exception {
    AskingServer features =
        new AskingServer(call -> call.result().value(elicit(call, "who").ask("Who?").value()));
    try (TesseraServer server =
            Servers.secured(
                    features, new FixedTokens(SampleTools.SCOPES, Map.of("reader", Set.of())))
                .start();
        SessionClient client = SessionClient.introduced(server, "2025-11-25")) {
      Client lost = client.connect(client.call(7));
      new EventReader(lost).message();
      lost.close();
      EventReader again = client.stream(client.resume("1-0"));
      assertThat(again.event()).contains("\"id\":1", "elicitation/create");
      client.send(client.accept(1, "Ann"));
      assertThat(again.events()).singleElement().asString().contains("\"id\":7", "Ann");
    }
  }

  @Test
  void aToolLetsGoOfItsClientWhichComesBackForTheRest() throws Exception {
    try (TesseraServer server = Servers.open(polling).start();
        SessionClient client = SessionClient.introduced(server, "2025-11-25")) {
      EventReader first = client.stream(client.call(7));
      assertThat(first.event()).isEmpty();
      assertThat(first.line()).isEmpty();
      assertThat(first.line()).isEqualTo("id: 1-0");
      assertThat(first.line()).isEqualTo("retry: 20");
      assertThat(first.events()).containsExactly("");
      goOn.release();
      assertThat(client.stream(client.resume("1-0")).events())
          .satisfiesExactly(
              event -> assertThat(event).contains("\"progress\":1"),
              event -> assertThat(event).contains("let go: true"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-06-18", "2026-07-28"})
  void whereAClientCannotComeBackNobodyLetsGoOfIt(String revision) throws Exception {
    goOn.release();
    try (TesseraServer server = Servers.open(polling).start();
        SessionClient client = new SessionClient(server, revision)) {
      List<String> events;
      if (revision.equals("2026-07-28")) {
        events = List.of(client.send(Client.Request.call(server.port(), "talk")).body());
      } else {
        client.introduce();
        events = client.stream(client.call(7)).events();
      }
      assertThat(events).last().asString().contains("let go: false");
    }
  }

  @Test
  void aCancelledCallHasNothingToComeBackFor() throws Exception {
    try (TesseraServer server = Servers.open(talking).start();
        SessionClient client = SessionClient.introduced(server, "2025-11-25")) {
      EventReader stream = client.stream(client.call(7));
      assertThat(stream.message()).contains("\"progress\":1");
      client.send(client.cancel(7));
      assertThat(stream.events()).isEmpty();
      assertThat(client.send(client.resume("1-1")).status()).isEqualTo(204);
    }
  }

  @Test
  void aListenerComesBackToItsStream() throws IOException {
    try (TesseraServer server = Servers.open(talking).keepAliveTime(Duration.ofMillis(50)).start();
        SessionClient client = SessionClient.introduced(server, "2025-11-25")) {
      client.stream(client.listen()).event();
      EventReader again = client.stream(client.resume("1-0"));
      assertThat(again.line()).isEqualTo(":");
      client.stream(client.listen()).event();
      again.events();
      assertThat(client.send(client.resume("1-0")).status()).isEqualTo(400);
    }
  }

  @Test
  void whereNothingIsKeptNobodyCanComeBack() throws Exception {
    try (TesseraServer server = Servers.open(talking).sessionReplayBytes(0).start();
        SessionClient client = SessionClient.introduced(server, "2025-11-25")) {
      goOn.release();
      assertThat(client.stream(client.call(7)).events()).hasSize(4);
      assertThat(client.send(client.resume("1-0")).status()).isEqualTo(204);
    }
    try (TesseraServer server = Servers.open(polling).sessionReplayBytes(0).start();
        SessionClient client = SessionClient.introduced(server, "2025-11-25")) {
      goOn.release();
      assertThat(client.stream(client.call(7)).events()).last().asString().contains("false");
    }
  }
}
