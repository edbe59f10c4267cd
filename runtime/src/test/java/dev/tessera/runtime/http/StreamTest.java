package dev.tessera.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.OneTool;
import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.http.Client.Request;
import dev.tessera.runtime.interaction.Channel;
import dev.tessera.runtime.tool.MissingCapabilityException;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tools that send messages before their answer, over HTTP. */
@Timeout(60)
class StreamTest {
  private static Channel channel(ToolCall call) {
    return call.interaction().channel();
  }

  private static void say(ToolCall call, String text) {
    assertThat(channel(call).send(OneTool.notification(text))).isTrue();
  }

  private static List<String> events(OneTool tool) throws IOException {
    try (TesseraServer server = Servers.open(tool).start();
        Client client = new Client(server.port())) {
      client.write(Request.call(server.port(), "talk").text());
      return new EventReader(client).events();
    }
  }

  @Test
  void messagesComeBeforeTheAnswerInAStreamOfEvents() throws Exception {
    OneTool tool =
        OneTool.streaming(
            call -> {
              say(call, "one");
              say(call, "two");
              call.result().value("done");
            });
    try (TesseraServer server = Servers.open(tool).start();
        Client client = new Client(server.port())) {
      client.write(Request.call(server.port(), "talk").text());
      EventReader reader = new EventReader(client);
      assertThat(reader.head())
          .startsWith("HTTP/1.1 200 OK")
          .contains(
              "Content-Type: text/event-stream", "X-Accel-Buffering: no", "Cache-Control: no-store")
          .doesNotContain("Content-Length");
      assertThat(reader.events())
          .satisfiesExactly(
              one -> assertThat(one).contains("\"one\""),
              two -> assertThat(two).contains("\"two\""),
              answer -> assertThat(answer).startsWith("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\""));
    }
  }

  @Test
  void eachMessageIsThereAtOnce() throws Exception {
    CountDownLatch read = new CountDownLatch(1);
    OneTool tool =
        OneTool.streaming(
            call -> {
              say(call, "one");
              read.await();
              call.result().value("done");
            });
    try (TesseraServer server = Servers.open(tool).start();
        Client client = new Client(server.port())) {
      client.write(Request.call(server.port(), "talk").text());
      EventReader reader = new EventReader(client);
      assertThat(reader.event()).contains("\"one\"");
      read.countDown();
      assertThat(reader.event()).contains("done");
      assertThat(reader.event()).isNull();
    }
  }

  /** The I/O thread finds nothing more to write at the very time when the answer comes. */
  @Test
  void theAnswerIsNeverLostHoweverSoonItFollowsAMessage() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    OneTool tool =
        OneTool.streaming(
            call -> {
              say(call, "one");
              for (int i = calls.getAndIncrement() % 200 * 50; i > 0; i--) {
                Thread.onSpinWait();
              }
              call.result().value("done");
            });
    try (TesseraServer server = Servers.open(tool).noRateLimit().start();
        Client client = new Client(server.port())) {
      for (int i = 0; i < 4_000; i++) {
        client.write(Request.call(server.port(), "talk").text());
        assertThat(new EventReader(client).events()).as("call %d", i).hasSize(2);
      }
    }
  }

  @Test
  void theConnectionServesTheNextRequestAfterwards() throws Exception {
    OneTool tool =
        OneTool.streaming(
            call -> {
              say(call, "one");
              call.result().value("done");
            });
    try (TesseraServer server = Servers.open(tool).start();
        Client client = new Client(server.port())) {
      client.write(Request.call(server.port(), "talk").text().repeat(2));
      assertThat(new EventReader(client).events()).hasSize(2);
      assertThat(new EventReader(client).events()).hasSize(2);
      client.write(Request.call(server.port(), "talk").text());
      assertThat(new EventReader(client).events()).hasSize(2);
    }
  }

  @Test
  void aToolThatSendsNothingAnswersPlainly() throws Exception {
    OneTool tool = OneTool.streaming(call -> call.result().value("done"));
    try (TesseraServer server = Servers.open(tool).start()) {
      Client.Response response = Client.send(server.port(), Request.call(server.port(), "talk"));
      assertThat(response.header("Content-Type")).isEqualTo("application/json");
      assertThat(response.body()).contains("done");
    }
  }

  @Test
  void aToolOnTheIoThreadMaySendMessages() throws Exception {
    OneTool tool =
        OneTool.of(
            it -> it.streams().nonBlocking(),
            call -> {
              say(call, "one");
              call.result().value("done");
            });
    assertThat(events(tool)).hasSize(2).last().asString().contains("done");
  }

  @Test
  void messagesMayComeFromAnyThreadUntilTheResultIsThere() throws Exception {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture<ToolCall> kept = new CompletableFuture<>();
    OneTool tool =
        OneTool.of(
            it -> it.streams().nonBlocking(),
            call -> {
              call.later(promise, value -> call.result().value(value));
              kept.complete(call);
              Thread other =
                  new Thread(
                      () -> {
                        say(call, "one");
                        promise.complete("done");
                      });
              other.start();
            });
    assertThat(events(tool)).hasSize(2).last().asString().contains("done");
    assertThat(channel(kept.get()).send(OneTool.notification("late"))).isFalse();
  }

  @Test
  void manyThreadsDoNotMixTheirMessages() throws Exception {
    OneTool tool =
        OneTool.streaming(
            call -> {
              List<CompletableFuture<Void>> senders = new ArrayList<>();
              for (int i = 0; i < 50; i++) {
                String text = "m".repeat(i + 1);
                senders.add(CompletableFuture.runAsync(() -> say(call, text)));
              }
              senders.forEach(CompletableFuture::join);
              call.result().value("done");
            });
    List<String> events = events(tool);
    assertThat(events).hasSize(51).allMatch(event -> event.matches("\\{\"jsonrpc.*}"));
    assertThat(events.get(50)).contains("done");
  }

  @Test
  void anErrorAfterAMessageIsTheLastEvent() throws Exception {
    OneTool tool =
        OneTool.streaming(
            call -> {
              say(call, "one");
              throw new MissingCapabilityException("sampling");
            });
    assertThat(events(tool)).hasSize(2).last().asString().contains("-32021", "\"id\":1");
  }

  @Test
  void anErrorBeforeAnyMessageKeepsItsStatus() throws Exception {
    OneTool tool =
        OneTool.streaming(
            call -> {
              throw new MissingCapabilityException("sampling");
            });
    try (TesseraServer server = Servers.open(tool).start()) {
      Client.Response response = Client.send(server.port(), Request.call(server.port(), "talk"));
      assertThat(response.status()).isEqualTo(400);
      assertThat(response.header("Content-Type")).isEqualTo("application/json");
    }
  }

  @Test
  void silenceIsFilledWithComments() throws Exception {
    CountDownLatch alive = new CountDownLatch(1);
    OneTool tool =
        OneTool.streaming(
            call -> {
              say(call, "one");
              alive.await();
              call.result().value("done");
            });
    try (TesseraServer server = Servers.open(tool).keepAliveTime(Duration.ofMillis(50)).start();
        Client client = new Client(server.port())) {
      client.write(Request.call(server.port(), "talk").text());
      EventReader reader = new EventReader(client);
      assertThat(reader.event()).contains("one");
      assertThat(List.of(reader.line(), reader.line(), reader.line(), reader.line()))
          .containsExactly("", ":", "", ":");
      alive.countDown();
      assertThat(reader.event()).contains("done");
    }
  }

  @Test
  void whatASlowClientDoesNotReadIsBounded() throws Exception {
    CountDownLatch full = new CountDownLatch(1);
    String kilobyte = "x".repeat(1_000);
    OneTool tool =
        OneTool.streaming(
            call -> {
              while (channel(call).offer(OneTool.notification(kilobyte))) {
                Thread.onSpinWait();
              }
              assertThat(channel(call).send(OneTool.notification("may not be lost"))).isTrue();
              full.countDown();
              call.result().value("done");
            });
    try (TesseraServer server = Servers.open(tool).start();
        Client client = new Client(server.port())) {
      client.write(Request.call(server.port(), "talk").text());
      full.await();
      List<String> events = new EventReader(client).events();
      assertThat(events.get(events.size() - 2)).contains("may not be lost");
      assertThat(events.get(events.size() - 1)).contains("done");
    }
  }

  @Test
  void aClientThatReadsNothingIsGivenUp() throws Exception {
    CountDownLatch givenUp = new CountDownLatch(1);
    OneTool tool =
        OneTool.streaming(
            call -> {
              try {
                while (true) {
                  channel(call).send(OneTool.notification("x".repeat(64 << 10)));
                  Thread.sleep(1);
                }
              } catch (InterruptedException e) {
                givenUp.countDown();
                throw e;
              }
            });
    try (TesseraServer server =
            Servers.open(tool)
                .keepAliveTime(Duration.ofMillis(100))
                .requestTime(Duration.ofMillis(500))
                .start();
        Client client = new Client(server.port())) {
      client.write(Request.call(server.port(), "talk").text());
      givenUp.await();
      assertThat(client.socket().getInputStream().readAllBytes()).isNotEmpty();
    }
  }

  @Test
  void messagesOfABatchComeBeforeItsAnswers() throws Exception {
    OneTool tool =
        OneTool.streaming(
            call -> {
              say(call, "one");
              call.result().value("done");
            });
    String call =
        "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"tools/call\","
            + "\"params\":{\"name\":\"talk\"}}";
    try (TesseraServer server = Servers.open(tool).start();
        SessionClient client = SessionClient.introduced(server, "2025-03-26")) {
      Request batch = client.message("[" + call.formatted(1) + "," + call.formatted(2) + "]");
      List<String> events = client.stream(batch).events();
      assertThat(events).hasSize(3);
      assertThat(events.get(2)).startsWith("[{").contains("\"id\":1", "\"id\":2");
    }
  }

  @Test
  void aToolThatHasNotSaidThatItStreamsStaysOnTheFastPath() throws Exception {
    OneTool tool =
        OneTool.of(
            Tool.Builder::nonBlocking,
            call -> {
              assertThat(channel(call).send(OneTool.notification("lost"))).isFalse();
              call.result().value("done");
            });
    try (TesseraServer server = Servers.open(tool).start()) {
      Client.Response response = Client.send(server.port(), Request.call(server.port(), "talk"));
      assertThat(response.body()).contains("done");
    }
  }
}
