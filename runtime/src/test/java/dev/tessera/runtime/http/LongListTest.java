package dev.tessera.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.OneTool;
import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.http.Client.Request;
import dev.tessera.runtime.http.Client.Response;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A list that is longer than what a socket takes at once. */
class LongListTest {
  private static final String DESCRIPTION = "Talks. ".repeat(400_000);

  private static TesseraServer server;

  @BeforeAll
  static void start() {
    server = Servers.open(OneTool.of(tool -> tool.description(DESCRIPTION), call -> {})).start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Request list(int id, String revision) {
    return Request.call(server.port(), "")
        .without("Mcp-Name")
        .without("Mcp-Method")
        .header("MCP-Protocol-Version", revision)
        .body(json(id));
  }

  private static String json(int id) {
    return "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"tools/list\"}".formatted(id);
  }

  private static String answer(int id, Response list) {
    assertThat(list.status()).isEqualTo(200);
    assertThat(list.header("Content-Length")).isEqualTo(String.valueOf(list.body().length()));
    assertThat(list.body())
        .startsWith("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":{\"tools\":[")
        .contains("\"description\":\"" + DESCRIPTION + "\"")
        .endsWith("]}}");
    return list.body();
  }

  @Test
  void isWholeHoweverLateItIsRead() throws IOException {
    try (Client client = new Client(server.port())) {
      client.write(list(1, "2025-11-25").text() + list(2, "2025-11-25").text());
      String first = answer(1, client.read());
      assertThat(answer(2, client.read())).isEqualTo(first.replace("\"id\":1,", "\"id\":2,"));
    }
  }

  @Test
  void isThereAsOftenAsABatchAsksForIt() throws IOException {
    Request batch = list(1, "2025-03-26").body("[" + json(1) + "," + json(2) + "]");
    String one = Client.send(server.port(), list(1, "2025-03-26")).body();
    assertThat(Client.send(server.port(), batch).body())
        .isEqualTo("[" + one + "," + one.replace("\"id\":1,", "\"id\":2,") + "]");
  }
}
