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

  private static Request legacy(int port, String method, String params) {
    return Request.call(port, "talk")
        .without("MCP-Protocol-Version")
        .header("MCP-Protocol-Version", "2025-11-25")
        .body(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\""
                + method
                + "\",\"params\":"
                + params
                + "}");
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
  void aLegacyClientHearsFromInfoOn() throws Exception {
    try (TesseraServer server = Servers.open(tool).start()) {
      String params = "{\"name\":\"talk\",\"_meta\":{\"progressToken\":\"p\"}}";
      assertThat(events(server, legacy(server.port(), "tools/call", params)))
          .hasSize(5)
          .noneMatch(event -> event.contains("details"))
          .first()
          .asString()
          .contains("\"progressToken\":\"p\"");
    }
  }

  @Test
  void aLegacyClientMaySetALevelThatOnlyASessionKeeps() throws Exception {
    try (TesseraServer server = Servers.open(tool).start()) {
      Response set =
          Client.send(
              server.port(), legacy(server.port(), "logging/setLevel", "{\"level\":\"debug\"}"));
      assertThat(set.body()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}");
      Response bad =
          Client.send(
              server.port(), legacy(server.port(), "logging/setLevel", "{\"level\":\"loud\"}"));
      assertThat(bad.body()).contains("-32602");
    }
  }

  @Test
  void loggingIsACapabilityWhereSomethingLogs() throws Exception {
    String params =
        "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},"
            + "\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}";
    try (TesseraServer server = Servers.open(tool).start()) {
      assertThat(Client.send(server.port(), legacy(server.port(), "initialize", params)).body())
          .contains("\"logging\":{}");
    }
    OneTool silent = OneTool.streaming(call -> call.result().value("done"));
    try (TesseraServer server = Servers.open(silent).start()) {
      assertThat(Client.send(server.port(), legacy(server.port(), "initialize", params)).body())
          .doesNotContain("logging");
      assertThat(
              Client.send(
                      server.port(),
                      legacy(server.port(), "logging/setLevel", "{\"level\":\"debug\"}"))
                  .body())
          .contains("-32601");
    }
  }
}
