package dev.tessera.specification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrafficTest {
  private static final String CALL = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\"}";
  private static final String GOOD =
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"resultType\":\"complete\",\"content\":[]}}";
  private static final String BAD = "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"content\":[]}}";
  private final Traffic traffic = Traffic.http();

  private static String post(String body) {
    return "POST /mcp HTTP/1.1\r\nMCP-Protocol-Version: 2026-07-28\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  private static String answer(String head, String body) {
    return "HTTP/1.1 " + head + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
  }

  private static String json(String body) {
    return answer("200 OK\r\nContent-Type: application/json", body);
  }

  /** Byte by byte, so that nothing depends on what comes together. */
  private List<String> complaints(String asked, String said) throws IOException {
    try (OutputStream out = traffic.asked(OutputStream.nullOutputStream());
        InputStream in = traffic.said(new ByteArrayInputStream(said.getBytes(UTF_8)))) {
      for (byte b : asked.getBytes(UTF_8)) {
        out.write(b);
      }
      StringBuilder read = new StringBuilder();
      for (int b = in.read(); b >= 0; b = in.read()) {
        read.append((char) b);
      }
      assertThat(read).hasToString(said);
    }
    return Complaints.take();
  }

  @Test
  void oneAnswerComesAfterTheOther() throws IOException {
    assertThat(complaints(post(CALL) + post(CALL), json(GOOD) + json(GOOD))).isEmpty();
    assertThat(complaints(post(CALL) + post(CALL), json(GOOD) + json(BAD))).hasSize(1);
  }

  @Test
  void eventsAreMessagesInTheirChunks() throws IOException {
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
    String chunks = "7\r\n: hello\r\n2\r\n\n\n\r\n%x\r\ndata: %s\n\r\n1\r\n\n\r\n0\r\n\r\n";
    assertThat(complaints(post(CALL), head + chunks.formatted(GOOD.length() + 7, GOOD))).isEmpty();
    assertThat(complaints(post(CALL), head + chunks.formatted(BAD.length() + 7, BAD))).hasSize(1);
    assertThat(complaints(post(CALL), json(BAD))).as("it has heard the end").hasSize(1);
  }

  @Test
  void aRequestMayComeInChunks() throws IOException {
    String request =
        "POST /mcp HTTP/1.1\r\nTransfer-Encoding: chunked\r\nMCP-Protocol-Version: 2026-07-28\r\n\r\n"
            + "%x\r\n%s\r\n0\r\n\r\n".formatted(CALL.length(), CALL);
    assertThat(complaints(request, json(GOOD))).isEmpty();
    assertThat(complaints(request, json(BAD))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"401, true", "403, true", "404, true", "503, true", "400, false", "200, false"})
  void withSomeStatusAnErrorIsOAuths(int status, boolean good) throws IOException {
    String oauth = "{\"error\":\"invalid_token\",\"error_description\":\"The token is no good.\"}";
    assertThat(
            complaints(post(CALL), answer(status + " X\r\nContent-Type: application/json", oauth)))
        .hasSize(good ? 0 : 1);
  }

  @Test
  void documentsAndWhatHasNoBodyAreNoMessages() throws IOException {
    String get = "GET /healthz HTTP/1.1\r\n\r\n";
    assertThat(complaints(get, json("{\"resource\":\"https://a\"}"))).isEmpty();
    String head = "HTTP/1.1 405 X\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n";
    assertThat(complaints("HEAD /mcp HTTP/1.1\r\n\r\n" + post(CALL), head + json(GOOD))).isEmpty();
    assertThat(complaints(post(CALL), "HTTP/1.1 100 Continue\r\n\r\n" + json(BAD))).hasSize(1);
    assertThat(complaints(post(CALL), answer("202 Accepted", ""))).isEmpty();
  }

  @Test
  void aSessionGoesOnOnOtherConnections() throws IOException {
    String initialize = "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{}}";
    String introduction =
        "{\"jsonrpc\":\"2.0\",\"id\":0,\"result\":{\"protocolVersion\":\"2025-11-25\","
            + "\"capabilities\":{},\"serverInfo\":{\"name\":\"n\",\"version\":\"1\"}}}";
    assertThat(
            complaints(
                post(initialize).replace("MCP-Protocol-Version: 2026-07-28\r\n", ""),
                answer(
                    "200 OK\r\nMcp-Session-Id: s1\r\nContent-Type: application/json",
                    introduction)))
        .isEmpty();
    assertThat(complaints(inSession(post(CALL)), answer("202 Accepted", ""))).isEmpty();
    String stream = "200 OK\r\nContent-Type: text/event-stream";
    String get = inSession("GET /mcp HTTP/1.1\r\n\r\n");
    assertThat(complaints(get, answer(stream, "id: 1\ndata: " + BAD + "\n\n"))).isEmpty();
    assertThat(complaints(get, answer(stream, "data: " + BAD + "\n\n"))).as("again").isEmpty();
    assertThat(complaints(get, answer(stream, "data: " + BAD.replace("1", "7") + "\n\n")))
        .hasSize(1);
  }

  private static String inSession(String request) {
    return request
        .replace("MCP-Protocol-Version: 2026-07-28\r\n", "")
        .replace("HTTP/1.1\r\n", "HTTP/1.1\r\nMcp-Session-Id: s1\r\n");
  }

  @Test
  void onStdioEachLineIsAMessage() throws IOException {
    Traffic stdio = Traffic.stdio();
    try (OutputStream asked = stdio.asked(OutputStream.nullOutputStream())) {
      asked.write("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}".getBytes(UTF_8));
    }
    try (OutputStream said = stdio.said(OutputStream.nullOutputStream())) {
      said.write("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}\n".getBytes(UTF_8));
      assertThat(Complaints.take()).isEmpty();
      said.write("ready\n".getBytes(UTF_8));
      assertThat(Complaints.take()).hasSize(1);
    }
  }
}
