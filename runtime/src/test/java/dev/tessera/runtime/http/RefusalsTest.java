package dev.tessera.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.TestTools;
import dev.tessera.runtime.http.Client.Request;
import dev.tessera.runtime.http.Client.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of refusals: of two faults in one request, the answer is about the earlier. */
class RefusalsTest {
  private static final int LIMIT = 2_000;
  private static TesseraServer server;

  /** One fault each, in the order in which they are refused. */
  enum Fault {
    HOST(403, "This Host is not served", r -> r.header("Host", "evil.example")),
    ORIGIN(403, "This Origin is not allowed", r -> r.header("Origin", "https://evil.example")),
    METHOD(405, "with POST", r -> r.method("PUT")),
    CONTENT_TYPE(415, "Content-Type", r -> r.header("Content-Type", "text/plain")),
    CONTENT_ENCODING(415, "Content-Encoding", r -> r.header("Content-Encoding", "gzip")),
    ACCEPT(406, "Send the header Accept", r -> r.header("Accept", "application/json")),
    DECLARED_SIZE(
        413, "Send at most 2000 bytes", r -> r.header("Content-Length", String.valueOf(LIMIT + 1))),
    TOKEN(401, "The access token is not valid", r -> r.header("Authorization", "Bearer x")),
    GUARD_BY_HEADERS(403, "`notes:write` scope required", r -> r.header("Mcp-Name", "write")),
    ACTUAL_SIZE(413, "Send at most 2000 bytes", r -> r.body("x".repeat(LIMIT + 1)).chunked()),
    JSON(400, "-32700", r -> r.body("{")),
    VERSION(400, "-32022", r -> r.header("MCP-Protocol-Version", "2030-01-01")),
    HEADERS_AGAINST_BODY(400, "-32020", r -> r.header("Mcp-Method", "tools/list"));

    final int status;
    final String text;

    @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
    final UnaryOperator<Request> change;

    Fault(int status, String text, UnaryOperator<Request> change) {
      this.status = status;
      this.text = text;
      this.change = change;
    }
  }

  @BeforeAll
  static void start() {
    server = Servers.secured(TestTools.secured()).maxMessageBytes(LIMIT).start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void eachFaultHasItsRefusal(Fault fault) throws IOException {
    assertRefused(fault, fault.change.apply(good()));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void ofTwoFaultsTheEarlierIsRefused(Fault earlier, Fault later) throws IOException {
    assertRefused(earlier, earlier.change.apply(later.change.apply(good())));
  }

  /** All pairs but those of one header or one body, which can have only one fault. */
  static List<Arguments> pairs() {
    List<Arguments> pairs = new ArrayList<>();
    for (Fault earlier : Fault.values()) {
      for (Fault later : Fault.values()) {
        boolean possible =
            !(earlier == Fault.DECLARED_SIZE && later == Fault.ACTUAL_SIZE)
                && !(earlier == Fault.ACTUAL_SIZE && later == Fault.JSON)
                && !(earlier == Fault.GUARD_BY_HEADERS && later.compareTo(Fault.JSON) > 0);
        if (earlier.compareTo(later) < 0 && possible) {
          pairs.add(Arguments.of(earlier, later));
        }
      }
    }
    return pairs;
  }

  @Test
  void aTokenThatIsMissingWinsOverAGuard() throws IOException {
    Response response = send(good().without("Authorization").header("Mcp-Name", "write"));
    assertThat(response.status()).isEqualTo(401);
    assertThat(response.header("WWW-Authenticate"))
        .isEqualTo(
            "Bearer resource_metadata=\"http://localhost:%d/.well-known/oauth-protected-resource"
                    .formatted(server.port())
                + "/mcp\", scope=\"notes:read notes:write\"");
    assertThat(response.body()).doesNotContain("\"error\"");
  }

  @Test
  void aGuardDecidesAgainWhenTheBodyIsKnown() throws IOException {
    Request lie = good().body(Request.message("write"));
    assertThat(send(lie).status()).isEqualTo(400);
    assertThat(send(lie).body()).contains("-32020");
  }

  @Test
  void tooFewScopesAreAChallenge() throws IOException {
    Response response = send(Request.call(server.port(), "write"));
    assertThat(response.status()).isEqualTo(403);
    assertThat(response.header("WWW-Authenticate"))
        .contains("error=\"insufficient_scope\"", "scope=\"notes:write\"")
        .contains("Insufficient permissions: `notes:write` scope required.");
    assertThat(response.body()).contains("insufficient_scope").doesNotContain("jsonrpc");
  }

  @Test
  void tooFewScopesOfALegacyCallAreTheSameChallenge() throws IOException {
    Request legacy =
        good()
            .without("Mcp-Method")
            .without("Mcp-Name")
            .header("MCP-Protocol-Version", "2025-06-18")
            .body(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":"
                    + "{\"name\":\"write\",\"arguments\":{}}}");
    Response response = send(legacy);
    assertThat(response.status()).isEqualTo(403);
    assertThat(response.header("WWW-Authenticate")).contains("error=\"insufficient_scope\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "DELETE", "HEAD", "PUT", "PATCH"})
  void otherMethodsAreRefusedBeforeAuthentication(String method) throws IOException {
    try (Client client = new Client(server.port())) {
      client.write(Request.get(server.port(), "/mcp").method(method).text());
      Response response = method.equals("HEAD") ? client.readHead() : client.read();
      assertThat(response.status()).isEqualTo(405);
      assertThat(response.header("Allow")).isEqualTo("POST, OPTIONS");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/json; charset=utf-8",
        "Application/JSON;charset=\"UTF-8\"",
        "application/json; profile=\"a;b,c\""
      })
  void jsonIsJsonHoweverItIsWritten(String type) throws IOException {
    assertThat(send(good().header("Content-Type", type)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/json-seq",
        "application/json; charset=utf-16",
        "application/json, text/plain",
        ""
      })
  void anythingElseIsNot(String type) throws IOException {
    assertThat(send(good().header("Content-Type", type)).status()).isEqualTo(415);
  }

  @Test
  void aMissingContentTypeIsRefused() throws IOException {
    assertThat(send(good().without("Content-Type")).status()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "application/*, text/*",
        "text/event-stream;q=0.5, APPLICATION/JSON",
        "application/json, */*;q=0.1",
        "application/json;q=0, application/json, text/event-stream"
      })
  void acceptMayBeWrittenInManyWays(String accept) throws IOException {
    assertThat(send(good().header("Accept", accept)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "text/event-stream",
        "*/*, text/event-stream;q=0",
        "application/*;q=0.000, */*",
        "*/*;q=0",
        "text/html"
      })
  void acceptMustAdmitBothForms(String accept) throws IOException {
    assertThat(send(good().header("Accept", accept)).status()).isEqualTo(406);
  }

  @Test
  void aMissingAcceptAdmitsAll() throws IOException {
    assertThat(send(good().without("Accept")).status()).isEqualTo(200);
  }

  @Test
  void aTokenInTheQueryStringIsNone() throws IOException {
    Request query = good().without("Authorization").path("/mcp?access_token=reader");
    Response response = send(query);
    assertThat(response.status()).isEqualTo(401);
    assertThat(response.header("WWW-Authenticate")).doesNotContain("error=");
  }

  @Test
  void aTokenOf9000CharactersIsRefusedAsAToken() throws IOException {
    Response response = send(good().header("Authorization", "Bearer " + "a".repeat(9_000)));
    assertThat(response.status()).isEqualTo(401);
    assertThat(response.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
  }

  @Test
  void whatNobodyExpectedIsAReferenceAndNothingMore() throws IOException {
    Response response = send(good().header("Authorization", "Bearer broken"));
    assertThat(response.status()).isEqualTo(500);
    assertThat(response.body())
        .contains("-32603", "Reference: ")
        .doesNotContain("verifier", "Exception");
  }

  private static Request good() {
    return Request.call(server.port(), "read");
  }

  private static Response send(Request request) throws IOException {
    return Client.send(server.port(), request);
  }

  private static void assertRefused(Fault fault, Request request) throws IOException {
    Response response = send(request);
    assertThat(response.status()).as(response.body()).isEqualTo(fault.status);
    assertThat(response.body()).contains(fault.text);
  }
}
