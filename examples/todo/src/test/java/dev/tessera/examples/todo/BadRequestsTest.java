package dev.tessera.examples.todo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.TesseraServer;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a server has to bear; every time it says what was wrong, and goes on. */
@Timeout(60)
class BadRequestsTest {
  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":%s,\"method\":\"ping\"}";

  private final TodoServer server = TodoServer.start();
  private final String writer = server.token("todo:write");

  @AfterEach
  void theServerStillWorks() throws IOException {
    assertThat(server.send(list()).status()).isEqualTo(200);
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "no JSON", "{\"jsonrpc\":\"2.0\",", "{'jsonrpc':'2.0'}", "{\"a\":01}"})
  void whatIsNoJsonIsAParseError(String body) throws IOException {
    assertParseError(server.send(list().body(body)));
  }

  @Test
  void twoJsonValuesAreAParseError() throws IOException {
    String ping = PING.formatted(1);
    assertParseError(server.send(legacy(ping + ping)));
    assertParseError(server.send(legacy(ping + "\n" + ping)));
  }

  @Test
  void duplicateMembersAreAParseError() throws IOException {
    assertParseError(
        server.send(legacy("{\"jsonrpc\":\"2.0\",\"id\":1,\"id\":2,\"method\":\"ping\"}")));
    String arguments = "{\"title\":\"harmless\",\"title\":\"harmful\"}";
    for (Era era : Era.values()) {
      assertParseError(send(era.call(server.port(), "create_todo", arguments)));
    }
    assertThat(send(Era.LEGACY.call(server.port(), "list_todos", "{}")).structured())
        .isEqualTo("{\"todos\":[]}");
  }

  @Test
  void aThousandLevelsAreAParseError() throws IOException {
    String deep = "[".repeat(1_000) + "]".repeat(1_000);
    String call = "{\"title\":%s}".formatted(deep);

    assertParseError(send(Era.MODERN.call(server.port(), "create_todo", call)));
    assertParseError(server.send(legacy(deep)));
  }

  @Test
  void twentyMegabytesAreTooMuch() throws IOException {
    Response response = server.send(list().body(" ".repeat(20_000_000)));

    assertThat(response.status()).isEqualTo(413);
    assertThat(response.errorMessage()).contains("4194304 bytes");
  }

  @Test
  void aBatchIsAnsweredAt20250326() throws IOException {
    String batch =
        "["
            + PING.formatted(1)
            + ",{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"},"
            + PING.formatted("\"two\"")
            + "]";

    Response response = server.send(legacy(batch).header("MCP-Protocol-Version", "2025-03-26"));

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.json().findValuesAsString("id")).containsExactly("1", "two");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-11-05", "2025-06-18", "2025-11-25", "2026-07-28"})
  void aBatchIsRefusedAtEveryOtherRevision(String version) throws IOException {
    String batch = "[" + PING.formatted(1) + "]";

    Response response = server.send(legacy(batch).header("MCP-Protocol-Version", version));

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.errorCode()).isEqualTo(-32600);
  }

  @Test
  void everyElementOfABatchIsGuarded() throws IOException {
    String create =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"create_todo\",\"arguments\":{\"title\":\"x\"}}}";
    String batch = "[" + create + "," + PING.formatted(2) + "]";

    Response response =
        server.send(
            legacy(batch)
                .header("MCP-Protocol-Version", "2025-03-26")
                .token(server.token("todo:read")));

    JsonNode refused = response.json().get(0);
    assertThat(refused.at("/error/message").asString())
        .isEqualTo("Insufficient permissions: `todo:write` scope required.");
    assertThat(response.json().get(1).has("result")).isTrue();
  }

  @Test
  void anotherContentTypeIs415() throws IOException {
    for (String type : new String[] {"text/plain", "application/xml", "application/json-seq"}) {
      assertThat(server.send(list().header("Content-Type", type)).status()).as(type).isEqualTo(415);
    }
  }

  @Test
  void headersThatDisagreeWithTheBodyAreAMismatch() throws IOException {
    Request call = Era.MODERN.call(server.port(), "list_todos", "{}");

    assertMismatch(call.header("Mcp-Name", "flexible_operation"));
    assertMismatch(call.header("Mcp-Method", "tools/list"));
    assertMismatch(call.header("MCP-Protocol-Version", "2025-11-25"));
  }

  @Test
  void aHeaderThatNamesAHarmlessToolDoesNotOpenAnother() throws IOException {
    Request create =
        Era.MODERN
            .call(server.port(), "create_todo", "{\"title\":\"x\"}")
            .header("Mcp-Name", "list_todos");

    Response response = server.send(create.token(server.token("todo:read")));

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.errorCode()).isEqualTo(-32020);
    assertThat(send(Era.MODERN.call(server.port(), "list_todos", "{}")).structured())
        .isEqualTo("{\"todos\":[]}");
  }

  @Test
  void anUnknownVersionIsRefusedWithTheKnownOnes() throws IOException {
    Response response = server.send(list().header("MCP-Protocol-Version", "2031-01-01"));

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.errorCode()).isEqualTo(-32022);
    assertThat(response.json().at("/error/data/supported").toString()).contains("2026-07-28");
    assertThat(response.json().at("/error/data/requested").asString()).isEqualTo("2031-01-01");
  }

  @Test
  void aWrongOriginIs403() throws IOException {
    for (String origin : new String[] {"https://evil.example", "null", "http://localhost.evil"}) {
      assertThat(server.send(list().header("Origin", origin)).status()).as(origin).isEqualTo(403);
    }
    String own = "http://localhost:" + server.port();
    assertThat(server.send(list().header("Origin", own)).status()).isEqualTo(200);
  }

  @Test
  void aWrongHostIs403() throws IOException {
    for (String host : new String[] {"evil.example", "evil.example:" + server.port(), ""}) {
      assertThat(server.send(list().header("Host", host)).status()).as(host).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "DELETE", "PUT", "PATCH"})
  void anythingButPostIs405(String method) throws IOException {
    Response response = server.send(list().method(method).body(""));

    assertThat(response.status()).isEqualTo(405);
    assertThat(response.header("Allow")).contains("POST");
  }

  @Test
  @Tag(TodoServer.IN_PROCESS)
  void aSlowClientIsGivenUpAndNobodyWaitsForIt() throws IOException {
    try (TodoServer impatient = TodoServer.start(this::impatient);
        Connection slow = new Connection(impatient.port())) {
      Request request = Era.MODERN.list(impatient.port()).token(impatient.token("todo:read"));
      slow.send(request.head());

      assertThat(impatient.send(request).status()).isEqualTo(200);
      assertThat(slow.read().status()).isEqualTo(408);
    }
  }

  @Test
  @Tag(TodoServer.IN_PROCESS)
  void aClientThatLeavesIsForgotten() throws IOException {
    try (Connection within = new Connection(server.port());
        Connection before = new Connection(server.port())) {
      within.send(list().head());
      within.leave();
      before.send(list().bytes());
      before.leave();
    }
    // Closing waits for requests in flight: one that is not forgotten outlasts the test's timeout.
    try (TodoServer patient =
            TodoServer.start(builder -> builder.shutdownTime(Duration.ofHours(1)));
        Connection leaver = new Connection(patient.port())) {
      leaver.send(Era.MODERN.list(patient.port()).token(patient.token("todo:read")).head());
      leaver.leave();
    }
  }

  private TesseraServer.Builder impatient(TesseraServer.Builder builder) {
    return builder.requestTime(Duration.ofMillis(500));
  }

  private Request list() {
    return Era.MODERN.list(server.port()).token(writer);
  }

  private Request legacy(String body) {
    return Request.message(server.port(), body).token(writer);
  }

  private Response send(Request request) throws IOException {
    return server.send(request.token(writer));
  }

  private void assertMismatch(Request request) throws IOException {
    Response response = send(request);

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.errorCode()).isEqualTo(-32020);
  }

  private static void assertParseError(Response response) {
    assertThat(response.status()).as(response.body()).isEqualTo(400);
    assertThat(response.errorCode()).as(response.body()).isEqualTo(-32700);
    assertThat(response.body()).doesNotContain("Exception", "dev.tessera", "jackson");
  }
}
