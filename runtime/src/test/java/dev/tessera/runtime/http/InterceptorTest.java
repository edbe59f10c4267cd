package dev.tessera.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.OneTool;
import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.http.Client.Request;
import dev.tessera.runtime.intercept.CallInterceptor;
import dev.tessera.runtime.tool.ToolException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a user puts around all calls. */
@Timeout(60)
class InterceptorTest {
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

  private CallInterceptor hearing(String name) {
    return call -> {
      heard.add(name + " begins");
      return outcome -> heard.add(name + " ends " + outcome);
    };
  }

  private String call(OneTool tool, CallInterceptor... interceptors) throws Exception {
    TesseraServer.Builder builder = Servers.open(tool).callTimeout(Duration.ofMillis(200));
    for (CallInterceptor interceptor : interceptors) {
      builder.interceptor(interceptor);
    }
    try (TesseraServer server = builder.start()) {
      return Client.send(server.port(), Request.call(server.port(), "talk")).body();
    }
  }

  @Test
  void theFirstIsTheOutermost() throws Exception {
    OneTool tool =
        OneTool.of(
            it -> it,
            call -> {
              heard.add("tool");
              call.result().value("done");
            });
    assertThat(call(tool, hearing("a"), hearing("b"))).contains("done");
    assertThat(heard).containsExactly("a begins", "b begins", "tool", "b ends OK", "a ends OK");
  }

  @Test
  void itSeesWhatIsCalledByWhom() throws Exception {
    OneTool tool = OneTool.of(it -> it, call -> call.result().value("done"));
    call(
        tool,
        call -> {
          heard.add(call + ", " + call.caller().authenticated() + call.traceContext().baggage());
          return CallInterceptor.Observer.NONE;
        });
    assertThat(heard).containsExactly("TOOL talk, request 1, falseOptional.empty");
  }

  @Test
  void itMayRefuse() throws Exception {
    OneTool tool = OneTool.of(it -> it, call -> heard.add("tool"));
    String answer =
        call(
            tool,
            hearing("a"),
            call -> {
              throw new ToolException("Not on Sundays.");
            },
            hearing("b"));
    assertThat(answer).contains("Not on Sundays.", "\"isError\":true");
    assertThat(heard).containsExactly("a begins", "a ends TOOL_ERROR");
  }

  @Test
  void itsOwnFailureFailsTheCall() throws Exception {
    OneTool tool = OneTool.of(it -> it, call -> heard.add("tool"));
    String answer =
        call(
            tool,
            call -> {
              throw new IllegalStateException("secret");
            });
    assertThat(answer).contains("The tool failed. Reference: ").doesNotContain("secret");
    assertThat(heard).isEmpty();
  }

  @Test
  void aFailureAtTheEndChangesNothing() throws Exception {
    OneTool tool = OneTool.of(it -> it, call -> call.result().value("done"));
    String answer =
        call(
            tool,
            hearing("a"),
            call ->
                outcome -> {
                  throw new IllegalStateException("secret");
                });
    assertThat(answer).contains("done");
    assertThat(heard).containsExactly("a begins", "a ends OK");
  }

  @Test
  void itLearnsHowACallEnds() throws Exception {
    List<OneTool> tools =
        List.of(
            OneTool.of(
                it -> it,
                call -> {
                  throw new ToolException("no");
                }),
            OneTool.of(
                it -> it,
                call -> {
                  throw new IllegalStateException("secret");
                }),
            OneTool.of(it -> it, call -> TimeUnit.HOURS.sleep(1)));
    for (OneTool tool : tools) {
      call(tool, hearing("a"));
    }
    assertThat(heard)
        .containsExactly(
            "a begins",
            "a ends TOOL_ERROR",
            "a begins",
            "a ends FAILED",
            "a begins",
            "a ends TIMED_OUT");
  }

  @Test
  void itLearnsOfCancellation() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    OneTool tool =
        OneTool.of(
            it -> it,
            call -> {
              begun.countDown();
              TimeUnit.HOURS.sleep(1);
            });
    try (TesseraServer server = Servers.open(tool).interceptor(hearing("a")).start()) {
      try (Client client = new Client(server.port())) {
        client.write(Request.call(server.port(), "talk").text());
        begun.await();
      }
      assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo("a begins");
      assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo("a ends CANCELLED");
    }
  }
}
