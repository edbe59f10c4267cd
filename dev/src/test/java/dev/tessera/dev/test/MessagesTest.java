package dev.tessera.dev.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bodies that are one message, and bodies that are a stream of them. */
class MessagesTest {

  @Test
  void notificationsOfAStreamComeBeforeItsAnswer() {
    Messages messages =
        of(
            "text/event-stream; charset=utf-8",
            """
            id: 1
            data:

            data: {"jsonrpc":"2.0","method":"notifications/progress",
            data: "params":{"progress":1}}

            : a comment
            data: {"jsonrpc":"2.0","id":2,"result":{}}

            """);

    assertThat(messages.notifications()).singleElement().asString().contains("\"progress\":1");
    assertThat(messages.answer().orElseThrow())
        .hasToString("{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":{}}");
  }

  @Test
  void whatIsNoJsonIsNoMessage() {
    assertThat(of("text/html", "<html>").answer()).isEmpty();
    assertThat(of("application/json", "[]").answer()).isEmpty();
  }

  private static Messages of(String type, String body) {
    HttpHeaders headers = HttpHeaders.of(Map.of("Content-Type", List.of(type)), (n, v) -> true);
    return Messages.of(new Reply(200, headers, body));
  }
}
