package dev.tessera.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.LoggedLines;
import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.TestTools;
import dev.tessera.runtime.auth.JwtAuth;
import dev.tessera.runtime.auth.TestIssuer;
import dev.tessera.runtime.http.Client.Request;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the log and the counters say of refusals. */
@Timeout(60)
class RefusalReportTest {
  private final LoggedLines log = new LoggedLines("dev.tessera.refusal");
  private final List<String> lines = log.lines();
  private TestIssuer issuer;
  private TesseraServer server;

  @BeforeEach
  void start() throws IOException {
    issuer = new TestIssuer(TestIssuer.FIRST.toPublicJWK());
    server =
        TesseraServer.builder(TestTools.secured())
            .port(0)
            .rateLimit(8, Duration.ofDays(1))
            .authorization(JwtAuth.issuer(issuer.url()).jwksUrl(issuer.keys().toString()).build())
            .start();
  }

  @AfterEach
  void stop() {
    server.close();
    issuer.close();
    log.close();
  }

  @Test
  void aBadTokenIsALineWithWhatWasExpectedAndWhatTheTokenSays() throws IOException {
    Map<String, Object> claims = claims();
    claims.put("aud", "other");
    String token = TestIssuer.sign(TestIssuer.FIRST, claims);
    assertThat(status(call("read", token))).isEqualTo(401);
    assertThat(lines)
        .containsExactly(
            "Refused (token_audience): 401, aud is \"other\", expected one of ["
                + server.url()
                + "]; the token says: iss is \""
                + issuer.url()
                + "\", aud is \"other\", client_id is \"the client\", sub is \"the user\", scope is"
                + " \"notes:read\"; from 127.0.0.1");
    assertThat(lines.get(0)).doesNotContain(token.substring(token.length() - 20));
    assertThat(server.refusals().of("token_audience")).isEqualTo(1);
  }

  @Test
  void claimsCannotForgeALine() throws IOException {
    Map<String, Object> claims = claims();
    claims.put("iss", "x\n2026 INFO all is well\u2028\u001b[31m");
    claims.put("sub", "y\r\n".repeat(500));
    status(call("read", TestIssuer.sign(TestIssuer.FIRST, claims)));
    assertThat(lines).singleElement().asString().matches("[ -~]{1,1500}");
  }

  @Test
  void tooFewScopesAreALineWithWhoLacksWhat() throws IOException {
    String token = TestIssuer.sign(TestIssuer.FIRST, claims());
    assertThat(status(call("write", token))).isEqualTo(403);
    Request legacy =
        call("write", token)
            .without("MCP-Protocol-Version")
            .without("Mcp-Method")
            .without("Mcp-Name")
            .header("MCP-Protocol-Version", "2025-06-18")
            .body(
                "{\"jsonrpc\":\"2.0\",\"id\":\"seven\",\"method\":\"tools/call\",\"params\":"
                    + "{\"name\":\"write\",\"arguments\":{}}}");
    assertThat(status(legacy)).isEqualTo(403);
    String who = "; client \"the client\", subject \"the user\"";
    String what =
        " requires [notes:write], missing are [notes:write], granted \"notes:read\"" + who;
    assertThat(lines)
        .containsExactly(
            "Refused (insufficient_scope): 403, \"tools/call\" of \"write\""
                + what
                + "; from 127.0.0.1",
            "Refused (insufficient_scope): 403, \"tools/call\" of \"write\""
                + what
                + ", request id \"\"seven\"\"; from 127.0.0.1");
  }

  @Test
  void everyOtherRefusalIsALineAndACount() throws IOException {
    status(call("read", "x").without("Authorization"));
    status(call("read", "x"));
    status(call("read", "x").header("Host", "evil.example"));
    status(call("read", "x").header("Origin", "https://evil.example"));
    for (int i = 0; i < 7; i++) {
      status(call("read", "x").without("Authorization"));
    }
    assertThat(lines)
        .contains(
            "Refused (token_missing): 401, there is no access token; from 127.0.0.1",
            "Refused (token_malformed): 401, it is no signed JWT in compact form; from 127.0.0.1",
            "Refused (host): 403, header Host is \"evil.example\"; from 127.0.0.1",
            "Refused (origin): 403, header Origin is \"https://evil.example\"; from 127.0.0.1",
            "Refused (rate): 429, too many calls from one address; from 127.0.0.1");
    assertThat(server.refusals().byReason())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "token_missing", 7L, "token_malformed", 1L, "host", 1L, "origin", 1L, "rate", 1L));
  }

  @Test
  void aRequestOfAWrongFormIsALineAndACountForEachReason() throws IOException {
    status(call("read", "x").method("PUT"));
    status(Request.get(server.port(), "/healthz").method("DELETE"));
    status(call("read", "x").header("Content-Type", "text/plain"));
    status(call("read", "x").without("Content-Type"));
    status(call("read", "x").header("Content-Encoding", "gzip"));
    status(call("read", "x").header("Accept", "text/html"));
    status(call("read", "x").header("Content-Length", "5000000"));
    assertThat(lines)
        .containsExactly(
            "Refused (method): 405, the method is \"PUT\"; from 127.0.0.1",
            "Refused (method): 405, the method is \"DELETE\"; from 127.0.0.1",
            "Refused (content_type): 415, header Content-Type is \"text/plain\"; from"
                + " 127.0.0.1",
            "Refused (content_type): 415, header Content-Type is \"\"; from 127.0.0.1",
            "Refused (content_encoding): 415, header Content-Encoding is \"gzip\"; from 127.0.0.1",
            "Refused (accept): 406, header Accept is \"text/html\"; from 127.0.0.1",
            "Refused (size): 413, the body is to have 5000000 bytes, of 4194304; from 127.0.0.1");
    assertThat(server.refusals().total()).isEqualTo(7);
  }

  @Test
  void aBodyThatTurnsOutTooLongIsALine() throws IOException {
    String token = TestIssuer.sign(TestIssuer.FIRST, claims());
    String body = " ".repeat(4_194_305);
    assertThat(status(call("read", token).body(body).chunked())).isEqualTo(413);
    assertThat(lines)
        .containsExactly(
            "Refused (size): 413, the body has more than 4194304 bytes; from 127.0.0.1");
  }

  @Test
  void eachDeniedMessageOfABatchIsALine() throws IOException {
    Request batch =
        call("write", TestIssuer.sign(TestIssuer.FIRST, claims()))
            .without("Mcp-Method")
            .without("Mcp-Name")
            .header("MCP-Protocol-Version", "2025-03-26")
            .body(
                """
                [{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"write"}},\
                {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"read"}},\
                {"jsonrpc":"2.0","id":"3","method":"tools/call","params":{"name":"write"}}]""");
    assertThat(status(batch)).isEqualTo(200);
    String what =
        "Refused (insufficient_scope): 403, \"tools/call\" of \"write\" requires [notes:write],"
            + " missing are [notes:write], granted \"notes:read\"; client \"the client\", subject"
            + " \"the user\", request id ";
    assertThat(lines)
        .containsExactly(what + "\"1\"; from 127.0.0.1", what + "\"\"3\"\"; from 127.0.0.1");
    assertThat(server.refusals().of("insufficient_scope")).isEqualTo(2);
  }

  private Request call(String tool, String token) {
    return Request.call(server.port(), tool).header("Authorization", "Bearer " + token);
  }

  private int status(Request request) throws IOException {
    return Client.send(server.port(), request).status();
  }

  private Map<String, Object> claims() {
    return new HashMap<>(
        Map.of(
            "iss",
            issuer.url(),
            "aud",
            server.url(),
            "sub",
            "the user",
            "client_id",
            "the client",
            "scope",
            "notes:read",
            "exp",
            Instant.now().getEpochSecond() + 3_600));
  }
}
