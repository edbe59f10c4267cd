package dev.tessera.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.TestTools;
import dev.tessera.runtime.auth.JwtAuth;
import dev.tessera.runtime.auth.TestClock;
import dev.tessera.runtime.auth.TestIssuer;
import dev.tessera.runtime.http.Client.Request;
import dev.tessera.runtime.http.Client.Response;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.tool.AccessToken;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers with real issuers, whose tokens are signed. */
@Timeout(60)
class AuthorizationTest {
  private static final String METADATA = "/.well-known/oauth-authorization-server";

  private TestIssuer first;
  private TestIssuer second;

  @BeforeEach
  void start() throws IOException {
    first = new TestIssuer(TestIssuer.FIRST.toPublicJWK());
    second = new TestIssuer(TestIssuer.SECOND.toPublicJWK());
    first.serveMetadata(METADATA, first.url());
    second.serveMetadata(METADATA, second.url());
  }

  @AfterEach
  void stop() {
    first.close();
    second.close();
  }

  @Test
  void theEnvironmentNamesIssuersWhoseTokensForThisEndpointAreAccepted() throws IOException {
    Settings settings = Settings.of(Map.of("MCP_AUTH_ISSUER", first.url() + " " + second.url()));
    try (TesseraServer server =
        TesseraServer.builder(TestTools.secured()).port(0).settings(settings).start()) {
      assertThat(call(server, TestIssuer.sign(TestIssuer.FIRST, claims(server, first))).status())
          .isEqualTo(200);
      assertThat(call(server, TestIssuer.sign(TestIssuer.SECOND, claims(server, second))).status())
          .isEqualTo(200);
      assertThat(call(server, TestIssuer.sign(TestIssuer.SECOND, claims(server, first))).status())
          .isEqualTo(401);
      Map<String, Object> other = claims(server, first);
      other.put("aud", server.url() + "/other");
      assertThat(call(server, TestIssuer.sign(TestIssuer.FIRST, other)).status()).isEqualTo(401);
      String path = "/.well-known/oauth-protected-resource";
      assertThat(Client.send(server.port(), Request.get(server.port(), path)).body())
          .contains("\"authorization_servers\":[\"" + first.url() + "\",\"" + second.url() + "\"]");
    }
  }

  @Test
  void theIssuersMetadataIsServedHereTooIfItIsSwitchedOn() throws IOException {
    Settings off = Settings.of(Map.of("MCP_AUTH_ISSUER", first.url() + " " + second.url()));
    try (TesseraServer server =
        TesseraServer.builder(TestTools.secured()).port(0).settings(off).start()) {
      assertThat(metadata(server).status()).isEqualTo(404);
    }
    Settings on =
        Settings.of(
            Map.of(
                "MCP_AUTH_ISSUER",
                first.url() + " " + second.url(),
                "MCP_FORWARD_ISSUER_METADATA",
                "on"));
    try (TesseraServer server =
        TesseraServer.builder(TestTools.secured()).port(0).settings(on).start()) {
      assertThat(first.asked()).isEmpty();
      Response response = metadata(server);
      assertThat(response.status()).isEqualTo(200);
      assertThat(response.header("Content-Type")).isEqualTo("application/json");
      assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo("*");
      assertThat(response.body()).startsWith("{\"issuer\":\"" + first.url() + "\"");
      first.answerWith(500);
      assertThat(metadata(server).body()).as("from the cache").isEqualTo(response.body());
    }
  }

  @Test
  void anIssuerThatIsDownHasNoMetadataHereEither() throws IOException {
    first.answerWith(500);
    try (TesseraServer server =
        TesseraServer.builder(TestTools.secured())
            .port(0)
            .authorization(JwtAuth.issuer(first.url()).build())
            .forwardIssuerMetadata()
            .start()) {
      assertThat(metadata(server).status()).isEqualTo(503);
      Request endpoint = Request.get(server.port(), "/healthz");
      assertThat(Client.send(server.port(), endpoint).status()).isEqualTo(200);
    }
  }

  private static Response metadata(TesseraServer server) throws IOException {
    return Client.send(server.port(), Request.get(server.port(), METADATA));
  }

  @Test
  void whileTheKeysCannotBeHadTheAnswerIs503AndTheTokenStaysGood() throws IOException {
    TestClock clock = new TestClock();
    try (TesseraServer server = server(clock)) {
      String token = TestIssuer.sign(TestIssuer.FIRST, claims(server, first, clock));
      first.answerWith(500);
      Response response = call(server, token);
      assertThat(response.status()).isEqualTo(503);
      assertThat(response.header("Retry-After"))
          .as("when the keys are asked for again")
          .isEqualTo("1");
      assertThat(response.header("WWW-Authenticate")).isEmpty();
      assertThat(response.body())
          .isEqualTo(
              "{\"error\":\"temporarily_unavailable\",\"error_description\":\"Access tokens cannot"
                  + " be checked at the moment. Try again with the same one.\"}");
      assertThat(call(server, "opaque").status()).as("bad whatever the keys").isEqualTo(401);
      first.answerWith(200);
      clock.advance(Duration.ofSeconds(1));
      assertThat(call(server, token).status()).isEqualTo(200);
    }
  }

  @Test
  void aToolGetsTheTokenOfItsOwnRequestFromTheCacheToo() throws IOException {
    try (TesseraServer server = echo()) {
      String one = token(server, "user");
      String other = token(server, "other");
      for (String token : List.of(one, other, one)) {
        assertThat(call(server, token).body()).contains(first.url() + " " + token + "\"");
      }
    }
  }

  @Test
  void whoeverCallsOnAConnectionIsAskedForWithEachRequest() throws IOException {
    try (TesseraServer server = echo();
        Client client = new Client(server.port())) {
      String one = token(server, "user");
      String other = token(server, "other");
      for (String token : List.of(one, one, one, other, other, one, other)) {
        assertThat(call(client, server, token).body()).contains(first.url() + " " + token + "\"");
      }
      assertThat(call(client, server, one + "x").status()).isEqualTo(401);
      client.write(Request.call(server.port(), "read").without("Authorization").text());
      assertThat(client.read().status()).isEqualTo(401);
    }
  }

  @Test
  void aTokenThatHasExpiredIsRefusedOnTheConnectionThatHasShownIt() throws IOException {
    TestClock clock = new TestClock();
    try (TesseraServer server = server(clock);
        Client client = new Client(server.port())) {
      String token = TestIssuer.sign(TestIssuer.FIRST, claims(server, first, clock));
      for (int i = 0; i < 3; i++) {
        assertThat(call(client, server, token).status()).isEqualTo(200);
      }
      clock.advance(Duration.ofSeconds(3_600 + 30));
      assertThat(call(client, server, token).status()).isEqualTo(401);
    }
  }

  @Test
  void aTokenWhoseKeyHasGoneIsRefusedOnTheConnectionThatHasShownIt() throws IOException {
    TestClock clock = new TestClock();
    try (TesseraServer server = server(clock);
        Client client = new Client(server.port())) {
      String token = TestIssuer.sign(TestIssuer.FIRST, claims(server, first, clock));
      for (int i = 0; i < 3; i++) {
        assertThat(call(client, server, token).status()).isEqualTo(200);
      }
      first.publish(TestIssuer.SECOND.toPublicJWK());
      String newer = TestIssuer.sign(TestIssuer.SECOND, claims(server, first, clock));
      assertThat(call(server, newer).status()).isEqualTo(200);
      assertThat(call(client, server, token).status()).isEqualTo(401);
    }
  }

  /** Has one tool, which says what it knows of the token. */
  private static final class Echo implements McpFeatures {
    private final ServerDescription description =
        ServerDescription.named("Echo", "1", TestTools.SCOPES)
            .tools(Tool.named("read", Guard.authenticated(TestTools.SCOPES)).textResult().build())
            .build();

    @Override
    public ServerDescription description() {
      return description;
    }

    @Override
    public void call(int tool, ToolCall call) throws Exception {
      call.checkNoArguments();
      AccessToken token = call.accessToken();
      call.result()
          .value(token.issuer().orElseThrow() + " " + token.exposeRawToken().orElseThrow());
    }
  }

  private TesseraServer echo() {
    return TesseraServer.builder(new Echo())
        .port(0)
        .authorization(JwtAuth.issuer(first.url()).build())
        .start();
  }

  /** A token of the first issuer for this user. */
  private String token(TesseraServer server, String subject) {
    Map<String, Object> claims = claims(server, first);
    claims.put("sub", subject);
    return TestIssuer.sign(TestIssuer.FIRST, claims);
  }

  private TesseraServer server(InstantSource clock) {
    return TesseraServer.builder(TestTools.secured())
        .port(0)
        .authorization(JwtAuth.issuer(first.url()).clock(clock).build())
        .start();
  }

  private static Response call(TesseraServer server, String token) throws IOException {
    return Client.send(server.port(), request(server, token));
  }

  private static Response call(Client client, TesseraServer server, String token)
      throws IOException {
    client.write(request(server, token).text());
    return client.read();
  }

  private static Request request(TesseraServer server, String token) {
    return Request.call(server.port(), "read").header("Authorization", "Bearer " + token);
  }

  private static Map<String, Object> claims(TesseraServer server, TestIssuer issuer) {
    return claims(server, issuer, Clock.systemUTC());
  }

  private static Map<String, Object> claims(
      TesseraServer server, TestIssuer issuer, InstantSource clock) {
    return new HashMap<>(
        Map.of(
            "iss",
            issuer.url(),
            "aud",
            server.url(),
            "sub",
            "user",
            "client_id",
            "client",
            "scope",
            "notes:read",
            "exp",
            clock.instant().getEpochSecond() + 3_600));
  }
}
