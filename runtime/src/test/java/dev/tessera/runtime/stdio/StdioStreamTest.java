package dev.tessera.runtime.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.OneTool;
import dev.tessera.runtime.tool.ToolCall;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tools that send messages before their answer, over stdio. */
@Timeout(60)
class StdioStreamTest {

  private static boolean say(ToolCall call, String text) {
    return call.interaction().channel().send(OneTool.notification(text));
  }

  @Test
  void messagesAreLinesBeforeTheAnswer() throws Exception {
    OneTool tool =
        OneTool.streaming(
            call -> {
              say(call, "one");
              say(call, "two");
              call.result().value("done");
            });
    try (StdioTalk talk = new StdioTalk(tool)) {
      talk.call(1, "");
      assertThat(talk.receive()).endsWith("\"data\":\"one\"}}");
      assertThat(talk.receive()).endsWith("\"data\":\"two\"}}");
      assertThat(talk.receive()).contains("\"id\":1", "done");
    }
  }

  @Test
  void nothingIsSentAfterTheAnswer() throws Exception {
    CompletableFuture<ToolCall> kept = new CompletableFuture<>();
    OneTool tool =
        OneTool.streaming(
            call -> {
              kept.complete(call);
              call.result().value("done");
            });
    try (StdioTalk talk = new StdioTalk(tool)) {
      talk.call(1, "");
      assertThat(talk.receive()).contains("done");
      assertThat(say(kept.get(), "late")).isFalse();
      talk.call(2, "");
      assertThat(talk.receive()).contains("\"id\":2");
    }
  }

  @Test
  void theElementsOfABatchSendAtOnceAndAnswerTogether() throws Exception {
    OneTool tool =
        OneTool.streaming(
            call -> {
              say(call, "one");
              call.result().value("done");
            });
    try (StdioTalk talk = new StdioTalk(tool)) {
      talk.initialize("2025-03-26");
      String call =
          "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"tools/call\",\"params\":{\"name\":\"talk\"}}";
      talk.send("[" + call.formatted(1) + "," + call.formatted(2) + "]");
      assertThat(talk.receive()).endsWith("\"data\":\"one\"}}");
      assertThat(talk.receive()).endsWith("\"data\":\"one\"}}");
      assertThat(talk.receive()).startsWith("[").contains("\"id\":1", "\"id\":2");
    }
  }
}
