package dev.tessera.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tessera.runtime.OneTool;
import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.http.Client.Request;
import dev.tessera.runtime.http.Client.Response;
import dev.tessera.runtime.tool.Tool;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls that take too long, and too many at once. */
@Timeout(60)
class CallTimeTest {
  private static final Duration SHORT = Duration.ofMillis(200);
  private static final String TOO_LONG =
      "{\"type\":\"text\",\"text\":\"The tool took too long and was stopped.\"}],\"isError\":true";

  private final CompletableFuture<String> end = new CompletableFuture<>();

  private static TesseraServer start(OneTool tool) {
    return Servers.open(tool).callTimeout(SHORT).shutdownTime(Duration.ofSeconds(1)).start();
  }

  private static Response call(TesseraServer server) throws Exception {
    return Client.send(server.port(), Request.call(server.port(), "talk"));
  }

  private OneTool waiting() {
    return OneTool.of(
        it -> it,
        call -> {
          try {
            TimeUnit.HOURS.sleep(1);
          } catch (InterruptedException e) {
            end.complete("cancelled: " + call.cancellation().isCancelled());
            throw e;
          }
        });
  }

  @Test
  void aToolThatTakesTooLongIsInterruptedAndTheClientTold() throws Exception {
    try (TesseraServer server = start(waiting())) {
      Response response = call(server);
      assertThat(response.status()).isEqualTo(200);
      assertThat(response.body()).contains("\"id\":1", TOO_LONG);
      assertThat(end.get()).isEqualTo("cancelled: true");
    }
  }

  @Test
  void aToolThatNoticesNothingHoldsUpNobody() throws Exception {
    CountDownLatch mayEnd = new CountDownLatch(1);
    OneTool tool =
        OneTool.of(
            it -> it,
            call -> {
              while (mayEnd.getCount() > 0) {
                Thread.onSpinWait();
              }
              call.result().value("too late");
            });
    try (TesseraServer server = start(tool);
        Client client = new Client(server.port())) {
      client.write(Request.call(server.port(), "talk").text());
      assertThat(client.read().body()).contains(TOO_LONG);
      client.write(Request.call(server.port(), "talk").text());
      assertThat(client.read().body()).contains(TOO_LONG);
    } finally {
      mayEnd.countDown();
    }
  }

  @Test
  void aPromiseThatIsNeverKeptIsCancelled() throws Exception {
    CompletableFuture<String> promise = new CompletableFuture<>();
    OneTool tool =
        OneTool.of(
            Tool.Builder::nonBlocking,
            call -> call.later(promise, value -> call.result().value(value)));
    try (TesseraServer server = start(tool)) {
      assertThat(call(server).body()).contains(TOO_LONG);
      assertThat(promise).isCancelled();
    }
  }

  @Test
  void aStreamEndsWithTheError() throws Exception {
    OneTool tool =
        OneTool.streaming(
            call -> {
              call.interaction().channel().send(OneTool.notification("one"));
              TimeUnit.HOURS.sleep(1);
            });
    try (TesseraServer server = start(tool);
        Client client = new Client(server.port())) {
      client.write(Request.call(server.port(), "talk").text());
      assertThat(new EventReader(client).events()).hasSize(2).last().asString().contains(TOO_LONG);
    }
  }

  @Test
  void aToolsOwnTimeIsTheOneThatCounts() throws Exception {
    OneTool patient =
        OneTool.of(
            it -> it.timeout(Duration.ZERO),
            call -> {
              TimeUnit.MILLISECONDS.sleep(600);
              call.result().value("done");
            });
    try (TesseraServer server = start(patient)) {
      assertThat(call(server).body()).contains("done");
    }
    OneTool hasty = OneTool.of(it -> it.timeout(SHORT), call -> TimeUnit.HOURS.sleep(1));
    try (TesseraServer server = Servers.open(hasty).noCallTimeout().start()) {
      assertThat(call(server).body()).contains(TOO_LONG);
    }
  }

  @Test
  void aTimeIsMoreThanNothing() {
    TesseraServer.Builder builder = Servers.open(waiting());
    assertThatIllegalArgumentException().isThrownBy(() -> builder.callTimeout(Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.maxConcurrentCalls(0));
  }

  @Test
  void whereTheExecutorHasNoRoomTheClientIsToldToo() throws Exception {
    OneTool tool = OneTool.of(it -> it, call -> call.result().value("done"));
    Executor full =
        task -> {
          throw new RejectedExecutionException("full");
        };
    try (TesseraServer server = Servers.open(tool).executor(full).start()) {
      Response refused = call(server);
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.body()).contains("\"id\":1", "Too many calls are under way.");
    }
  }

  @Test
  void whereTooManyCallsAreUnderWayTheNextWaitsOutside() throws Exception {
    CountDownLatch begun = new CountDownLatch(2);
    CountDownLatch mayEnd = new CountDownLatch(1);
    OneTool tool =
        OneTool.of(
            it -> it,
            call -> {
              begun.countDown();
              mayEnd.await();
              call.result().value("done");
            });
    try (TesseraServer server = Servers.open(tool).maxConcurrentCalls(2).start();
        Client one = new Client(server.port());
        Client two = new Client(server.port())) {
      String request = Request.call(server.port(), "talk").text();
      one.write(request);
      two.write(request);
      begun.await();
      Response refused = call(server);
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.header("Retry-After")).isEqualTo("1");
      assertThat(refused.body())
          .isEqualTo(
              "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":503,\"message\":"
                  + "\"Too many calls are under way. Try again later.\"}}");
      assertThat(server.refusals().of("busy")).isEqualTo(1);
      mayEnd.countDown();
      assertThat(one.read().body()).contains("done");
      assertThat(two.read().body()).contains("done");
      assertThat(call(server).body()).contains("done");
    }
  }
}
