package dev.tessera.runtime.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.OneTool;
import dev.tessera.runtime.protocol.Engine;
import dev.tessera.runtime.protocol.call.CallRules;
import dev.tessera.runtime.protocol.task.TaskRules;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Progress, logs and cancellation over stdio, in both eras. */
@Timeout(60)
class StdioInteractionTest {
  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":99,\"method\":\"ping\"}";

  private final Semaphore begun = new Semaphore(0);
  private final CompletableFuture<String> end = new CompletableFuture<>();

  private final OneTool talking =
      OneTool.of(
          Tool.Builder::logs,
          call -> {
            call.progress().report(1, 2);
            call.log().debug("details");
            call.log().info("goes on");
            call.result().value("done");
          });

  private void waitLong(ToolCall call) {
    begun.release();
    try {
      TimeUnit.HOURS.sleep(1);
    } catch (InterruptedException e) {
      end.complete("interrupted, cancelled: " + call.cancellation().isCancelled());
    }
    call.progress().report(1);
    call.result().value("too late");
  }

  private static String cancel(String id) {
    return "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":"
        + id
        + ",\"reason\":\"test\"}}";
  }

  @Test
  void aModernClientHearsWhatItAsksFor() throws IOException {
    try (StdioTalk talk = new StdioTalk(talking)) {
      talk.call(1, ",\"progressToken\":\"p\",\"io.modelcontextprotocol/logLevel\":\"debug\"");
      assertThat(talk.receive()).contains("\"progressToken\":\"p\",\"progress\":1,\"total\":2");
      assertThat(talk.receive()).contains("details");
      assertThat(talk.receive()).contains("goes on");
      assertThat(talk.receive()).contains("done");
      talk.call(2, "");
      assertThat(talk.receive()).contains("\"id\":2", "done");
    }
  }

  @Test
  void aLegacyClientSetsTheLevelForItsConnection() throws IOException {
    try (StdioTalk talk = new StdioTalk(talking)) {
      talk.initialize("2025-06-18");
      talk.legacyCall(1, "");
      assertThat(talk.receive()).contains("goes on");
      assertThat(talk.receive()).contains("done");
      setLevel(talk, "debug");
      assertThat(talk.receive()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":5,\"result\":{}}");
      talk.legacyCall(2, "");
      assertThat(talk.receive()).contains("details");
      assertThat(talk.receive()).contains("goes on");
      assertThat(talk.receive()).contains("done");
      setLevel(talk, "loud");
      assertThat(talk.receive()).contains("-32602", "\\\"params.level\\\" is a log level");
      setLevel(talk, "emergency");
      talk.receive();
      talk.legacyCall(3, "");
      assertThat(talk.receive()).contains("done");
    }
  }

  private static void setLevel(StdioTalk talk, String level) throws IOException {
    talk.send(
        "{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"logging/setLevel\",\"params\":{\"level\":\""
            + level
            + "\"}}");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCancelledCallIsInterruptedAndNotAnswered(boolean modern) throws Exception {
    try (StdioTalk talk = new StdioTalk(OneTool.streaming(this::waitLong))) {
      talk.initialize("2025-11-25");
      if (modern) {
        talk.call(1, ",\"progressToken\":1");
      } else {
        talk.legacyCall(1, "\"progressToken\":1");
      }
      begun.acquire();
      talk.send(cancel("1"));
      assertThat(end.get(20, TimeUnit.SECONDS)).isEqualTo("interrupted, cancelled: true");
      talk.send(PING);
      assertThat(talk.receive()).contains("\"id\":99");
    }
  }

  @Test
  void whatIsNotInFlightIsNotCancelled() throws Exception {
    CountDownLatch mayEnd = new CountDownLatch(1);
    OneTool tool =
        OneTool.streaming(
            call -> {
              begun.release();
              mayEnd.await();
              call.result().value("done");
            });
    try (StdioTalk talk = new StdioTalk(tool)) {
      talk.initialize("2025-11-25");
      talk.call(1, "");
      begun.acquire();
      for (String id : new String[] {"2", "\"1\"", "1.0", "null", "{}"}) {
        talk.send(cancel(id));
      }
      talk.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\"}");
      talk.send(PING);
      assertThat(talk.receive()).contains("\"id\":99");
      mayEnd.countDown();
      assertThat(talk.receive()).contains("\"id\":1", "done");
      talk.send(cancel("1"));
      talk.send(PING);
      assertThat(talk.receive()).contains("\"id\":99");
    }
  }

  @Test
  void theOthersOfABatchAreAnswered() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    OneTool tool =
        OneTool.streaming(
            call -> {
              if (first.getCount() > 0) {
                first.countDown();
                waitLong(call);
              }
              call.result().reset();
              call.result().value("done");
            });
    try (StdioTalk talk = new StdioTalk(tool)) {
      talk.initialize("2025-03-26");
      String call =
          "{\"jsonrpc\":\"2.0\",\"id\":%s,\"method\":\"tools/call\",\"params\":{\"name\":\"talk\"}}";
      talk.send("[" + call.formatted("\"a\"") + "," + call.formatted("\"b\"") + "]");
      begun.acquire();
      talk.send(cancel("\"\\u0061\""));
      assertThat(talk.receive()).contains("\"id\":\"b\"", "done").doesNotContain("\"id\":\"a\"");
    }
  }

  @Test
  void whereTooManyCallsAreUnderWayTheNextIsAnError() throws Exception {
    CountDownLatch mayEnd = new CountDownLatch(1);
    OneTool tool =
        OneTool.streaming(
            call -> {
              begun.release();
              mayEnd.await();
              call.result().value("done");
            });
    CallRules rules =
        new CallRules(
            Duration.ofMillis(300), Duration.ofMinutes(1), 1, TaskRules.usual(), List.of());
    try (StdioTalk talk = new StdioTalk(new Engine(tool, rules))) {
      talk.call(1, "");
      begun.acquire();
      talk.call(2, "");
      assertThat(talk.receive())
          .isEqualTo(
              "{\"jsonrpc\":\"2.0\",\"id\":2,\"error\":{\"code\":503,\"message\":"
                  + "\"Too many calls are under way. Try again later.\"}}");
      assertThat(talk.receive()).contains("\"id\":1", "The tool took too long and was stopped.");
      mayEnd.countDown();
      talk.call(3, "");
      assertThat(talk.receive()).contains("\"id\":3", "done");
    }
  }
}
