package dev.tessera.runtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "nonsense | The text is not JSON",
        "`` | The text is not JSON",
        "{\"jsonrpc\":\"2.0\" | The text is not JSON",
        "{\"id\":1,\"id\":2} | The JSON text has an object with two members of the same name",
        "{\"params\":{\"arguments\":{\"a\":1,\"a\":2}}} | The JSON text has an object with two members of the same name",
      })
  void refusesWhatIsNotOneJsonValue(String body, String message) {
    assertThat(new Peer().exchange(body))
        .isEqualTo(
            "400 {\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32700,\"message\":\""
                + message
                + "\"}}");
  }

  @Test
  void refusesTwoMessagesInOneBody() {
    String ping = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
    assertThat(new Peer().exchange(ping + "\n" + ping))
        .isEqualTo(
            "400 {\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32700,"
                + "\"message\":\"The text has more than one JSON value\"}}");
  }

  @Test
  void whatIsNoMessageIsNoneWithMoreAfterItEither() {
    assertThat(new Peer().exchange("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":7} x"))
        .contains("-32700")
        .doesNotContain("\"id\"");
  }

  @Test
  void refusesAThousandLevels() {
    String deep = "{\"a\":".repeat(1000) + "1" + "}".repeat(1000);
    assertThat(new Peer().exchange(deep))
        .contains("-32700", "The JSON text exceeds a limit: 64 levels of objects and arrays");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "7 | `` | a message is an object",
        "{\"id\":1,\"method\":\"ping\"} | 1 | \\\"jsonrpc\\\" is \\\"2.0\\\"",
        "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"} | 1 | \\\"jsonrpc\\\" is \\\"2.0\\\"",
        "{\"jsonrpc\":2.0,\"id\":1,\"method\":\"ping\"} | 1 | \\\"jsonrpc\\\" is \\\"2.0\\\"",
        "{\"jsonrpc\":\"2.0\",\"id\":\"a\"} | \"a\" | \\\"method\\\" is a string",
        "{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":7} | \"a\" | \\\"method\\\" is a string",
        "{\"jsonrpc\":\"2.0\",\"result\":{}} | `` | \\\"method\\\" is a string",
        "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"} | `` | \\\"id\\\" is a string or an integer",
        "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"} | `` | \\\"id\\\" is a string or an integer",
        "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"} | `` | \\\"id\\\" is a string or an integer",
        "{\"jsonrpc\":\"2.0\",\"id\":true,\"method\":\"ping\"} | `` | \\\"id\\\" is a string or an integer",
        "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"ping\",\"params\":[]} | 3 | \\\"params\\\" is an object",
      })
  void refusesWhatIsNoMessageWithTheIdIfThereIsOne(String body, String id, String problem) {
    assertThat(new Peer().exchange(body))
        .isEqualTo(
            "400 {\"jsonrpc\":\"2.0\","
                + (id.isEmpty() ? "" : "\"id\":" + id + ",")
                + "\"error\":{\"code\":-32600,\"message\":\"Invalid request: "
                + problem
                + "\"}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "-7",
        "0",
        "123456789012345678901234567890",
        "\"a \\\"b\\\" \\u20AC\"",
        "\"\""
      })
  void sendsAnIdBackAsItCame(String id) {
    assertThat(new Peer().exchange("{\"method\":\"ping\",\"id\": " + id + " ,\"jsonrpc\":\"2.0\"}"))
        .isEqualTo("200 {\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":{}}");
  }

  @Test
  void readsTheMembersInAnyOrderAndIgnoresOthers() {
    assertThat(
            new Peer()
                .exchange(
                    "{\"params\":{\"x\":[{\"y\":1}],\"arguments\":{\"b\":2,\"a\":1},\"name\":\"add\"},"
                        + "\"extra\":{\"id\":9},\"method\":\"tools/call\",\"id\":1,\"jsonrpc\":\"2.0\"}"))
        .contains("\\\"sum\\\":3");
  }
}
