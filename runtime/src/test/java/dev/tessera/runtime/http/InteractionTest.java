package dev.tessera.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.OneTool;
import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.http.Client.Request;
import dev.tessera.runtime.http.Client.Response;
import dev.tessera.runtime.interaction.LogLevel;
import dev.tessera.runtime.tool.Tool;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Progress and logs on their way to a client over HTTP, in both eras. */
@Timeout(60)
class InteractionTest {
  private final OneTool tool =
      OneTool.of(
          Tool.Builder::logs,
          call -> {
            call.progress().report(0, 100);
            call.log().debug("details");
            call.log().info("goes on");
            call.log().log(LogLevel.WARNING, "test", "careful");
            call.progress().report(100, 100, "there");
            call.result().value("done " + call.traceContext().baggage().orElse("-"));
          });

  private Request modern(int port, String meta) {
    Request request = Request.call(port, "talk");
    String body = request.body().orElseThrow();
    return request.body(body.replace("\"_meta\":{", "\"_meta\":{" + meta));
  }

  private static List<String> events(TesseraServer server, Request request) throws Exception {
    try (Client client = new Client(server.port())) {
      client.write(request.text());
      return new EventReader(client).events();
    }
  }

  @Test
  void aModernClientHearsWhatItAsksFor() throws Exception {
    try (TesseraServer server = Servers.open(tool).start()) {
      String meta =
          "\"progressToken\":7,\"io.modelcontextprotocol/logLevel\":\"info\",\"baggage\":\"a=1\",";
      assertThat(events(server, modern(server.port(), meta)))
          .satisfiesExactly(
              event -> assertThat(event).contains("\"progressToken\":7,\"progress\":0"),
              event -> assertThat(event).contains("\"info\"", "goes on"),
              event -> assertThat(event).contains("\"warning\"", "\"logger\":\"test\"", "careful"),
              event -> assertThat(event).contains("\"progress\":100", "\"message\":\"there\""),
              event -> assertThat(event).contains("\"resultType\"", "done a=1"));
    }
  }

  @Test
  void aModernClientThatAsksForNothingGetsThePlainAnswer() throws Exception {
    try (TesseraServer server = Servers.open(tool).start()) {
      Response response = Client.send(server.port(), Request.call(server.port(), "talk"));
      assertThat(response.header("Content-Type")).isEqualTo("application/json");
      assertThat(response.body()).contains("done");
    }
  }

  @Test
  void anUnknownLogLevelIsRefused() throws Exception {
    try (TesseraServer server = Servers.open(tool).start()) {
      for (String level : List.of("\"loud\"", "7", "\"INFO\"")) {
        Response response =
            Client.send(
                server.port(),
                modern(server.port(), "\"io.modelcontextprotocol/logLevel\":" + level + ","));
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body())
            .contains("-32602", "\\\"io.modelcontextprotocol/logLevel\\\"", "is a log level");
      }
    }
  }

  @Test
  void aProgressTokenOfAnotherTypeIsNone() throws Exception {
    try (TesseraServer server = Servers.open(tool).start()) {
      Response response =
          Client.send(server.port(), modern(server.port(), "\"progressToken\":{},"));
      assertThat(response.body()).contains("done");
    }
  }

  @Test
  void aLegacyClientHearsFromInfoOnAndWhatItSetsForItsSession() throws Exception {
    try (TesseraServer server = Servers.open(tool).start();
        SessionClient client = SessionClient.introduced(server, "2025-06-18");
        SessionClient other = SessionClient.introduced(server, "2025-06-18")) {
      assertThat(client.stream(client.call(1)).events())
          .hasSize(5)
          .noneMatch(event -> event.contains("details"))
          .first()
          .asString()
          .contains("\"progressToken\":\"p\"");
      assertThat(client.send(setLevel(client, "debug")).body())
          .isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}");
      assertThat(client.stream(client.call(2)).events())
          .anyMatch(event -> event.contains("details"));
      assertThat(other.stream(other.call(2)).events())
          .noneMatch(event -> event.contains("details"));
      assertThat(client.send(setLevel(client, "loud")).body()).contains("-32602");
    }
  }

  private static Request setLevel(SessionClient client, String level) {
    return client.request(1, "logging/setLevel", "{\"level\":\"" + level + "\"}");
  }

  @Test
  void withoutASessionALevelIsForgotten() throws Exception {
    try (TesseraServer server = Servers.open(tool).noSessions().start();
        SessionClient client = SessionClient.introduced(server, "2025-06-18")) {
      assertThat(client.id()).isEmpty();
      assertThat(client.send(setLevel(client, "debug")).body()).contains("\"result\":{}");
      assertThat(client.stream(client.call(1)).events())
          .hasSize(5)
          .noneMatch(event -> event.contains("details"));
    }
  }

  @Test
  void loggingIsACapabilityWhereSomethingLogs() throws Exception {
    try (TesseraServer server = Servers.open(tool).start();
        SessionClient client = new SessionClient(server, "2025-11-25")) {
      assertThat(client.introduce().body()).contains("\"logging\":{}");
    }
    OneTool silent = OneTool.streaming(call -> call.result().value("done"));
    try (TesseraServer server = Servers.open(silent).start();
        SessionClient client = new SessionClient(server, "2025-11-25")) {
      assertThat(client.introduce().body()).doesNotContain("logging");
      assertThat(client.send(setLevel(client, "debug")).body()).contains("-32601");
    }
  }
}
