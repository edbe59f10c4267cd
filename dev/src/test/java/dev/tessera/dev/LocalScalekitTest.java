package dev.tessera.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server as a whole: where it listens, its keys and metadata, outages. */
final class LocalScalekitTest {
  private final LocalScalekit scalekit =
      LocalScalekit.builder().scopes("todo:read", "todo:write").start();
  private final LogIn client = new LogIn(scalekit);

  @AfterEach
  void stop() {
    scalekit.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
  void refusesToListenOnAnythingButLoopback(String address) {
    assertThatThrownBy(() -> LocalScalekit.builder().bindAddress(address).start())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("loopback only, not on " + address);
  }

  @Test
  void saysThatThePortIsTaken() {
    assertThatThrownBy(() -> LocalScalekit.builder().port(scalekit.port()).start())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(String.valueOf(scalekit.port()));
  }

  @Test
  void refusesResourceIdsThatScalekitWouldNotGive() {
    assertThatThrownBy(() -> LocalScalekit.builder().resourceId("../x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("../x");
  }

  @Test
  void refusesRequestsForAForeignHost() throws IOException {
    assertThat(statusForHost("evil.example")).isEqualTo("HTTP/1.1 403 Forbidden");
    assertThat(statusForHost("localhost")).isEqualTo("HTTP/1.1 200 OK");
    assertThat(statusForHost("[::1]:" + scalekit.port())).isEqualTo("HTTP/1.1 200 OK");
  }

  @Test
  void publishesTheSameMetadataAtBothPlaces() {
    String environment = scalekit.environmentUrl();
    var inserted =
        client.get(environment + "/.well-known/oauth-authorization-server/resources/res_local");
    var appended =
        client.get(environment + "/resources/res_local/.well-known/oauth-authorization-server");

    assertThat(appended.body()).isEqualTo(inserted.body());
    assertThat(inserted.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(LogIn.json(inserted))
        .containsEntry("issuer", environment + "/resources/res_local")
        .containsEntry(
            "authorization_endpoint", environment + "/resources/res_local/oauth/authorize")
        .containsEntry("token_endpoint", environment + "/resources/res_local/oauth/token")
        .containsEntry(
            "registration_endpoint", environment + "/api/v1/resources/res_local/clients:register")
        .containsEntry("jwks_uri", environment + "/keys")
        .containsEntry("scopes_supported", List.of("todo:read", "todo:write"))
        .containsEntry("response_types_supported", List.of("code"))
        .containsEntry("grant_types_supported", List.of("authorization_code", "refresh_token"))
        .containsEntry("code_challenge_methods_supported", List.of("S256"))
        .containsEntry("authorization_response_iss_parameter_supported", true)
        .containsEntry("client_id_metadata_document_supported", false);
    assertThat(LogIn.json(inserted).get("token_endpoint_auth_methods_supported").toString())
        .contains("none");
  }

  @Test
  void asksForClientDocumentsOnlyWhereItKnowsAny() {
    String document =
        "{\"client_id\":\"https://app.example/client.json\",\"client_name\":\"App\","
            + "\"redirect_uris\":[\"http://localhost:1/callback\"]}";
    try (LocalScalekit knowing = LocalScalekit.builder().clientMetadataDocument(document).start()) {
      var metadata = client.get(knowing.issuer() + "/.well-known/oauth-authorization-server");
      assertThat(LogIn.json(metadata)).containsEntry("client_id_metadata_document_supported", true);
    }
  }

  @Test
  void learnsScopesLater() {
    scalekit.scopes(List.of("a", "b"));

    var metadata = client.get(scalekit.issuer() + "/.well-known/oauth-authorization-server");
    assertThat(LogIn.json(metadata)).containsEntry("scopes_supported", List.of("a", "b"));
  }

  @Test
  void answersPreflightsOfScripts() {
    var preflight =
        client.send(
            HttpRequest.newBuilder(URI.create(scalekit.issuer() + "/oauth/token"))
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));

    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods")).hasValue("POST");
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
        .contains("Content-Type");
  }

  @Test
  void neverOpensTheConsentPageToScripts() {
    var page = client.authorize(client.request(client.register()));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void publishesNothingPrivate() throws Exception {
    RSAKey key = publishedKey();

    assertThat(key.isPrivate()).isFalse();
    assertThat(key.getAlgorithm().getName()).isEqualTo("RS256");
    assertThat(verifies(scalekit.token().mint(), key)).isTrue();
  }

  @Test
  void rotatesItsKey() throws Exception {
    String before = scalekit.token().mint();
    RSAKey old = publishedKey();

    scalekit.rotateKeys();

    assertThat(publishedKey().getKeyID()).isNotEqualTo(old.getKeyID());
    assertThat(verifies(before, publishedKey())).isFalse();
    assertThat(verifies(scalekit.token().mint(), publishedKey())).isTrue();
  }

  @Test
  void countsWhoAsksForItsKeys() {
    assertThat(scalekit.keyFetches()).isZero();

    client.get(scalekit.environmentUrl() + "/keys");
    scalekit.outage(true);
    client.get(scalekit.environmentUrl() + "/keys");

    assertThat(scalekit.keyFetches()).isEqualTo(2);
  }

  @Test
  void answersNothingDuringAnOutage() {
    scalekit.outage(true);
    assertThat(client.get(scalekit.environmentUrl() + "/keys").statusCode()).isEqualTo(503);
    assertThat(
            client.get(scalekit.issuer() + "/.well-known/oauth-authorization-server").statusCode())
        .isEqualTo(503);
    assertThat(client.register("{}").statusCode()).isEqualTo(503);

    scalekit.outage(false);
    assertThat(client.get(scalekit.environmentUrl() + "/keys").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesOtherMethodsAndPaths() {
    assertThat(client.get(scalekit.issuer() + "/oauth/token").statusCode()).isEqualTo(405);
    assertThat(client.get(scalekit.environmentUrl() + "/admin").statusCode()).isEqualTo(404);
  }

  @Test
  void mayBeClosedTwice() {
    scalekit.close();
    scalekit.close();

    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), scalekit.port()).close())
        .isInstanceOf(IOException.class);
  }

  private RSAKey publishedKey() throws java.text.ParseException {
    String json = client.get(scalekit.environmentUrl() + "/keys").body();
    assertThat(JWKSet.parse(json).getKeys()).hasSize(1);
    return JWKSet.parse(json).getKeys().get(0).toRSAKey();
  }

  private static boolean verifies(String token, RSAKey key) throws Exception {
    return SignedJWT.parse(token).verify(new RSASSAVerifier(key));
  }

  /** The JDK's client does not let anybody set Host. */
  private String statusForHost(String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), scalekit.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("GET /keys HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().findFirst().orElse("");
    }
  }
}
