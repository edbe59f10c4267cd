package dev.tessera.runtime.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.TestTools;
import dev.tessera.runtime.protocol.message.MessageHeaders;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.tool.Caller;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Batches with tools whose result comes later. */
class LaterBatchTest {
  private final TestTools tools = TestTools.open();
  private final Engine engine = new Engine(tools);

  private CompletableFuture<Outcome.Answer> send(String batch) {
    MessageHeaders headers =
        name -> name.equalsIgnoreCase("MCP-Protocol-Version") ? List.of("2025-03-26") : List.of();
    Caller caller = Caller.local(TestTools.SCOPES, Set.of());
    Outcome outcome = new Overheard(engine).receive(batch.getBytes(UTF_8), headers, caller);
    return Heard.of((Outcome.Call) outcome).answer();
  }

  private static String call(int id, String tool) {
    return """
        {"jsonrpc":"2.0","id":%d,"method":"tools/call","params":{"name":"%s"}}"""
        .formatted(id, tool);
  }

  @Test
  void whatComesLaterKeepsItsPlace() {
    CompletableFuture<Outcome.Answer> answer =
        send(
            "["
                + String.join(
                    ",", call(1, "read"), call(2, "later"), call(3, "later"), call(4, "read"))
                + "]");
    assertThat(answer).isNotDone();
    tools.promise.complete("late");
    assertThat(Peer.text(answer.join().body()))
        .matches(
            "\\[.*\"id\":1.*read done.*\"id\":2.*late.*\"id\":3.*late.*\"id\":4.*read done.*]");
  }

  @Test
  void aFailureLaterIsOneAnswerAmongTheOthers() {
    CompletableFuture<Outcome.Answer> answer =
        send("[" + call(1, "later") + "," + call(2, "read") + "]");
    tools.promise.completeExceptionally(new IllegalStateException("secret"));
    assertThat(Peer.text(answer.join().body()))
        .contains("The tool failed. Reference: ", "read done")
        .doesNotContain("secret");
  }
}
