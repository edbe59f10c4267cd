package dev.tessera.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.TestTools;
import dev.tessera.runtime.auth.JwtAuth;
import dev.tessera.runtime.auth.TestIssuer;
import dev.tessera.runtime.http.Client.Request;
import dev.tessera.runtime.http.Client.Response;
import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.settings.SettingsException;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The authorization server's metadata, passed on to clients of revision 2025-03-26. */
@Timeout(60)
class IssuerMetadataRouteTest {
  private static final String PATH = "/.well-known/oauth-authorization-server";
  private static final String VARIABLE = "MCP_FORWARD_ISSUER_METADATA";

  private TestIssuer issuer;

  @BeforeEach
  void start() throws IOException {
    issuer = new TestIssuer(TestIssuer.FIRST.toPublicJWK());
  }

  @AfterEach
  void stop() {
    issuer.close();
  }

  @Test
  void offItDoesNotExist() throws IOException {
    issuer.serveMetadata(PATH, issuer.url());
    try (TesseraServer server = builder().start()) {
      assertThat(get(server).status()).isEqualTo(404);
      assertThat(issuer.asked()).isEmpty();
    }
  }

  @Test
  void onItIsTheIssuersDocumentForPagesOfAnyOriginAndWithoutAToken() throws IOException {
    issuer.serveMetadata(PATH, issuer.url());
    try (TesseraServer server = builder().forwardIssuerMetadata().start()) {
      assertThat(issuer.asked()).as("before anybody has asked").isEmpty();
      Request page = Request.get(server.port(), PATH).header("Origin", "https://any.example");
      Response response = Client.send(server.port(), page);
      assertThat(response.status()).isEqualTo(200);
      assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo("*");
      assertThat(response.header("Content-Type")).isEqualTo("application/json");
      assertThat(response.body())
          .isEqualTo(
              "{\"issuer\":\"" + issuer.url() + "\",\"jwks_uri\":\"" + issuer.keys() + "\"}");
      get(server);
      assertThat(issuer.asked()).containsExactly(PATH);
      Request post = Request.get(server.port(), PATH).method("POST");
      assertThat(Client.send(server.port(), post).status()).isEqualTo(405);
    }
  }

  @Test
  void withoutTheIssuerTheServerStartsAndAnswers503() throws IOException {
    issuer.close();
    try (TesseraServer server = builder().forwardIssuerMetadata().start()) {
      Response response = get(server);
      assertThat(response.status()).isEqualTo(503);
      assertThat(response.body())
          .isEqualTo(
              "{\"error\":\"temporarily_unavailable\",\"error_description\":\"The metadata of the"
                  + " authorization server cannot be had at the moment.\"}");
    }
  }

  @Test
  void theEnvironmentSwitchesItOn() throws IOException {
    issuer.serveMetadata(PATH, issuer.url());
    try (TesseraServer server =
        builder().settings(Settings.of(Map.of(VARIABLE, "on"))).port(0).start()) {
      assertThat(get(server).status()).isEqualTo(200);
    }
    assertThatThrownBy(() -> builder().settings(Settings.of(Map.of(VARIABLE, "yes"))))
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            VARIABLE
                + " is \"yes\", but must be on or off. Set "
                + VARIABLE
                + "=on, or unset it for off.");
  }

  private TesseraServer.Builder builder() {
    return TesseraServer.builder(TestTools.secured())
        .port(0)
        .authorization(JwtAuth.issuer(issuer.url()).build());
  }

  private static Response get(TesseraServer server) throws IOException {
    return Client.send(server.port(), Request.get(server.port(), PATH));
  }
}
