package dev.tessera.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.OneTool;
import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.http.Client.Request;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that leave before their answer, over HTTP. */
@Timeout(60)
class CancellationTest {
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CompletableFuture<String> end = new CompletableFuture<>();

  /** Waits for an hour, and tells how that ended. */
  private void waitLong(ToolCall call) {
    begun.countDown();
    try {
      TimeUnit.HOURS.sleep(1);
      end.complete("slept");
    } catch (InterruptedException e) {
      end.complete("interrupted, cancelled: " + call.cancellation().isCancelled());
    }
    call.result().value("done");
  }

  private static void say(ToolCall call) {
    call.interaction().channel().send(OneTool.notification("one"));
  }

  private static TesseraServer start(OneTool tool) {
    return Servers.open(tool).shutdownTime(Duration.ofSeconds(1)).start();
  }

  private void leaveFrom(OneTool tool, boolean reset) throws Exception {
    try (TesseraServer server = start(tool)) {
      try (Client client = new Client(server.port())) {
        client.socket().setSoLinger(reset, 0);
        client.write(Request.call(server.port(), "talk").text());
        begun.await();
      }
      end.get(20, TimeUnit.SECONDS);
    }
  }

  @Test
  void aToolWhoseClientLeavesIsInterrupted() throws Exception {
    leaveFrom(OneTool.of(it -> it, this::waitLong), false);
    assertThat(end.get()).isEqualTo("interrupted, cancelled: true");
  }

  @Test
  void aToolWhoseClientIsGoneWithAResetIsInterrupted() throws Exception {
    leaveFrom(OneTool.of(it -> it, this::waitLong), true);
    assertThat(end.get()).isEqualTo("interrupted, cancelled: true");
  }

  @Test
  void aToolInTheMiddleOfItsStreamIsInterrupted() throws Exception {
    OneTool tool =
        OneTool.streaming(
            call -> {
              say(call);
              waitLong(call);
            });
    leaveFrom(tool, false);
    assertThat(end.get()).isEqualTo("interrupted, cancelled: true");
  }

  @Test
  void aPromisedResultIsCancelled() throws Exception {
    CompletableFuture<String> promise = new CompletableFuture<>();
    OneTool tool =
        OneTool.of(
            Tool.Builder::nonBlocking,
            call -> {
              call.later(promise, value -> call.result().value(value));
              call.cancellation().onCancel(() -> end.complete("told"));
              begun.countDown();
            });
    leaveFrom(tool, false);
    assertThat(end.get()).isEqualTo("told");
    assertThat(promise).isCancelled();
  }

  @Test
  void aComputationCanAsk() throws Exception {
    OneTool tool =
        OneTool.of(
            it -> it,
            call -> {
              begun.countDown();
              try {
                while (true) {
                  call.cancellation().throwIfCancelled();
                  Thread.onSpinWait();
                }
              } catch (CancellationException e) {
                end.complete("asked");
                throw e;
              }
            });
    leaveFrom(tool, false);
    assertThat(end.get()).isEqualTo("asked");
  }

  @Test
  void aClientOfAnEarlierRevisionThatLeavesCancelsNothing() throws Exception {
    CountDownLatch mayEnd = new CountDownLatch(1);
    OneTool tool =
        OneTool.of(
            it -> it,
            call -> {
              begun.countDown();
              mayEnd.await();
              end.complete("cancelled: " + call.cancellation().isCancelled());
              call.result().value("done");
            });
    try (TesseraServer server = start(tool)) {
      try (Client client = new Client(server.port())) {
        Request legacy =
            Request.call(server.port(), "talk")
                .header("MCP-Protocol-Version", "2025-11-25")
                .body(
                    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\","
                        + "\"params\":{\"name\":\"talk\"}}");
        client.write(legacy.text());
        begun.await();
      }
      Thread.sleep(500);
      assertThat(end).isNotDone();
      mayEnd.countDown();
      assertThat(end.get()).isEqualTo("cancelled: false");
    }
  }

  @Test
  void whatTheClientSendsMeanwhileIsTheNextRequest() throws Exception {
    CountDownLatch mayEnd = new CountDownLatch(1);
    OneTool tool =
        OneTool.of(
            it -> it,
            call -> {
              mayEnd.await();
              call.result().value("done");
            });
    try (TesseraServer server = start(tool);
        Client client = new Client(server.port())) {
      String request = Request.call(server.port(), "talk").text();
      client.write(request);
      Thread.sleep(300);
      client.write(request.substring(0, 20));
      Thread.sleep(300);
      mayEnd.countDown();
      assertThat(client.read().body()).contains("done");
      client.write(request.substring(20));
      assertThat(client.read().body()).contains("done");
    }
  }

  @Test
  void theThreadOfACancelledToolServesOthers() throws Exception {
    leaveFrom(OneTool.of(it -> it, this::waitLong), false);
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    OneTool other =
        OneTool.of(
            it -> it,
            call -> {
              interrupted.complete(Thread.currentThread().isInterrupted());
              call.result().value("done");
            });
    try (TesseraServer server = start(other)) {
      Client.send(server.port(), Request.call(server.port(), "talk"));
      assertThat(interrupted.get()).isFalse();
    }
  }
}
