package dev.tessera.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.LoggedLines;
import dev.tessera.runtime.SampleFeatures;
import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.auth.FixedTokens;
import dev.tessera.runtime.http.Client.Request;
import dev.tessera.runtime.http.Client.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Resources, prompts and completions over HTTP: {@code reader} may use, {@code writer} all. */
class FeaturesHttpTest {
  private static final String META =
      "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
          + "\"io.modelcontextprotocol/clientCapabilities\":{}}";
  private static final String STYLE =
      "\"ref\":{\"type\":\"ref/prompt\",\"name\":\"review\"},\"argument\":{\"name\":\"style\",\"value\":\"l\"}";

  private static TesseraServer server;

  private static TesseraServer.Builder builder() {
    FixedTokens tokens =
        new FixedTokens(
            SampleFeatures.SCOPES,
            Map.of("reader", Set.of("calc:use"), "writer", Set.of("calc:admin")));
    return Servers.secured(new SampleFeatures(), tokens);
  }

  @BeforeAll
  static void start() {
    server = builder().start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Request request(int port, String method, String name, String params) {
    Request request = Request.call(port, name).header("Mcp-Method", method);
    String all = params.isEmpty() ? META : params + "," + META;
    return request.body(
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":{" + all + "}}");
  }

  private static Response send(String method, String name, String params) throws IOException {
    return Client.send(server.port(), request(server.port(), method, name, params));
  }

  private static Request legacy(String method, String params) {
    return Request.call(server.port(), "")
        .without("Mcp-Method")
        .without("Mcp-Name")
        .header("MCP-Protocol-Version", "2025-11-25")
        .body(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\""
                + method
                + "\",\"params\":{"
                + params
                + "}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "resources/read | test://text | \"uri\":\"test://text\" | \"text\":\"hello\"",
        "resources/read | test://item/7/data | \"uri\":\"test://item/7/data\" | {\\\"id\\\":\\\"7\\\"}",
        "prompts/get | review | \"name\":\"review\",\"arguments\":{\"code\":\"x\"} | Review x",
        "completion/complete | - | " + STYLE + " | \"values\":[\"lax\"]",
        "resources/list | - | '' | \"uri\":\"test://bytes\"",
        "resources/templates/list | - | '' | \"uriTemplate\":\"test://item/{id}/data\"",
        "prompts/list | - | '' | \"name\":\"secret\""
      })
  void answersInBothEras(String method, String name, String params, String answer)
      throws IOException {
    Response modern = send(method, name, params);
    assertThat(modern.status()).isEqualTo(200);
    assertThat(modern.body()).contains(answer).contains("\"resultType\":\"complete\"");
    Response legacy = Client.send(server.port(), legacy(method, params));
    assertThat(legacy.status()).isEqualTo(200);
    assertThat(legacy.body()).contains(answer).doesNotContain("resultType");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "resources/read | test://file/x | \"uri\":\"test://file/x\"",
        "prompts/get | secret | \"name\":\"secret\"",
        "completion/complete | - | \"ref\":{\"type\":\"ref/prompt\",\"name\":\"secret\"},\"argument\":{\"name\":\"topic\",\"value\":\"\"}"
      })
  void challengesWhoLacksAScope(String method, String name, String params) throws IOException {
    for (Request request :
        new Request[] {request(server.port(), method, name, params), legacy(method, params)}) {
      Response refused = Client.send(server.port(), request);
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.header("WWW-Authenticate"))
          .contains("error=\"insufficient_scope\"")
          .contains("scope=\"calc:admin\"");
      assertThat(refused.body())
          .isEqualTo(
              "{\"error\":\"insufficient_scope\",\"error_description\":\"Insufficient permissions: `calc:admin` scope required.\"}");
    }
  }

  @ParameterizedTest
  @CsvSource({"resources/read, test://file/x", "prompts/get, secret"})
  void challengesBeforeTheBodyIsRead(String method, String name) throws IOException {
    Request request = request(server.port(), method, name, "").body("{");
    assertThat(Client.send(server.port(), request).status()).isEqualTo(403);
    assertThat(
            Client.send(server.port(), request.header("Authorization", "Bearer writer")).status())
        .isEqualTo(400);
    assertThat(Client.send(server.port(), request.without("Authorization")).status())
        .isEqualTo(401);
  }

  @Test
  void theMetadataHasEveryScope() throws IOException {
    Response metadata =
        Client.send(
            server.port(), Request.get(server.port(), "/.well-known/oauth-protected-resource/mcp"));
    assertThat(metadata.body())
        .contains("\"scopes_supported\":[\"calc:use\",\"calc:admin\",\"calc:audit\"]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "resources/read | test://text | \"uri\":\"test://text\"",
        "prompts/get | greeting | \"name\":\"greeting\"",
        "completion/complete | - | " + STYLE
      })
  void countsForTheRateLimit(String method, String name, String params) throws IOException {
    try (TesseraServer limited = builder().rateLimit(2, Duration.ofHours(1)).start()) {
      int port = limited.port();
      Request request = request(port, method, name, params);
      assertThat(Client.send(port, request).status()).isEqualTo(200);
      assertThat(Client.send(port, request).status()).isEqualTo(200);
      assertThat(Client.send(port, request).status()).isEqualTo(429);
    }
  }

  @Test
  void aPageIsAsLongAsTheBuilderSays() throws IOException {
    try (TesseraServer paged =
        builder().pageSize(2).listTimeToLive(Duration.ofSeconds(9)).start()) {
      int port = paged.port();
      String first = Client.send(port, request(port, "prompts/list", "-", "")).body();
      assertThat(first)
          .contains("\"secret\"", "\"nextCursor\":\"", "\"ttlMs\":9000")
          .doesNotContain("\"greeting\"");
      String cursor = first.replaceFirst(".*\"nextCursor\":(\"[^\"]+\").*", "$1");
      String second =
          Client.send(port, request(port, "prompts/list", "-", "\"cursor\":" + cursor)).body();
      assertThat(second).contains("\"greeting\"").doesNotContain("nextCursor");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "resources/read | \"uri\":\"test://file/x\" | \"resources/read\" of \"test://file/x\"",
        "prompts/get | \"name\":\"secret\" | \"prompts/get\" of \"secret\"",
        "completion/complete | \"ref\":{\"type\":\"ref/prompt\",\"name\":\"secret\"},\"argument\":{\"name\":\"topic\",\"value\":\"\"} | \"completion/complete\" of"
      })
  void theLogSaysWhatWasRefused(String method, String params, String operation) throws IOException {
    List<String> lines;
    try (LoggedLines log = new LoggedLines("dev.tessera.refusal")) {
      Client.send(server.port(), legacy(method, params));
      lines = log.lines();
    }
    assertThat(lines)
        .singleElement()
        .asString()
        .startsWith("Refused (insufficient_scope): 403, " + operation)
        .contains("requires [calc:admin]");
  }
}
