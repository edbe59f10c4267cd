package dev.tessera.dev.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.Base64;
import dev.tessera.dev.LocalScalekit;
import dev.tessera.dev.LogIn;
import dev.tessera.dev.TestClock;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The token endpoint: codes, refresh tokens, and who may use them. */
final class TokenTest {
  private final TestClock clock = new TestClock();
  private final LocalScalekit scalekit =
      LocalScalekit.builder()
          .scopes("todo:read", "todo:write")
          .autoConsent(true)
          .clock(clock)
          .start();
  private final LogIn client = new LogIn(scalekit);
  private final String clientId = client.register();

  @AfterEach
  void stop() {
    scalekit.close();
  }

  @Test
  void exchangesACodeForAToken() {
    HttpResponse<String> response = client.token(client.exchange(clientId, client.code(clientId)));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(LogIn.json(response))
        .containsEntry("token_type", "Bearer")
        .containsEntry("expires_in", 3600L)
        .containsEntry("scope", "todo:read todo:write")
        .containsKey("refresh_token");
    assertThat(LogIn.claims(response))
        .containsEntry("iss", scalekit.issuer())
        .containsEntry("aud", List.of("res_local"))
        .containsEntry("client_id", clientId)
        .containsEntry("scope", "todo:read todo:write")
        .containsEntry("resource", "http://localhost:3002/mcp")
        .containsEntry("exp", clock.instant().plusSeconds(3600).getEpochSecond());
  }

  @Test
  void refusesACodeASecondTimeAndEndsWhatTheFirstUseGave() {
    String code = client.code(clientId);
    String refreshToken = refreshToken(client.token(client.exchange(clientId, code)));

    assertRefused(client.token(client.exchange(clientId, code)), 400, "invalid_grant");
    assertRefused(client.token(client.refresh(clientId, refreshToken)), 400, "invalid_grant");
  }

  @Test
  void refusesACodeAfterAMinute() {
    String code = client.code(clientId);
    clock.advance(Duration.ofSeconds(60));

    assertRefused(client.token(client.exchange(clientId, code)), 400, "invalid_grant");
  }

  @ParameterizedTest
  @CsvSource({
    "code, unknown, invalid_grant",
    "code, '', invalid_request",
    "code_verifier, another-verifier-of-at-least-43-characters-0123456789, invalid_grant",
    "code_verifier, '', invalid_request",
    "redirect_uri, http://localhost:1/callback, invalid_grant",
    "resource, https://other.example/mcp, invalid_target",
    "resource, http://localhost:3002/, invalid_target",
    "grant_type, client_credentials, unsupported_grant_type",
    "grant_type, '', invalid_request"
  })
  void refusesAWrong(String parameter, String value, String error) {
    Map<String, String> exchange = client.exchange(clientId, client.code(clientId));
    exchange.put(parameter, value);

    assertRefused(client.token(exchange), 400, error);
  }

  @Test
  void refusesACodeOfAnotherClient() {
    assertRefused(
        client.token(client.exchange(client.register(), client.code(clientId))),
        400,
        "invalid_grant");
  }

  @Test
  void refusesUnknownClients() {
    assertRefused(
        client.token(client.exchange("nobody", client.code(clientId))), 401, "invalid_client");
  }

  @Test
  void givesANewRefreshTokenForAnOldOne() {
    String first = refreshToken(client.token(client.exchange(clientId, client.code(clientId))));

    HttpResponse<String> refreshed = client.token(client.refresh(clientId, first));
    assertThat(refreshed.statusCode()).isEqualTo(200);
    assertThat(LogIn.claims(refreshed)).containsEntry("scope", "todo:read todo:write");
    String second = refreshToken(refreshed);
    assertThat(second).isNotEqualTo(first);
    assertThat(client.token(client.refresh(clientId, second)).statusCode()).isEqualTo(200);
  }

  @Test
  void endsTheLogInWhenARefreshTokenIsReused() {
    String first = refreshToken(client.token(client.exchange(clientId, client.code(clientId))));
    String second = refreshToken(client.token(client.refresh(clientId, first)));

    assertRefused(client.token(client.refresh(clientId, first)), 400, "invalid_grant");
    assertRefused(client.token(client.refresh(clientId, second)), 400, "invalid_grant");
  }

  @Test
  void narrowsScopesOnRefreshAndNeverWidensThem() {
    String first = refreshToken(client.token(client.exchange(clientId, client.code(clientId))));
    Map<String, String> refresh = client.refresh(clientId, first);
    refresh.put("scope", "todo:read");
    HttpResponse<String> narrowed = client.token(refresh);
    assertThat(LogIn.claims(narrowed)).containsEntry("scope", "todo:read");

    refresh = client.refresh(clientId, refreshToken(narrowed));
    refresh.put("scope", "admin:access");
    assertRefused(client.token(refresh), 400, "invalid_scope");
  }

  @Test
  void refusesARefreshTokenOfAnotherClient() {
    String token = refreshToken(client.token(client.exchange(clientId, client.code(clientId))));

    assertRefused(client.token(client.refresh(client.register(), token)), 400, "invalid_grant");
    assertThat(client.token(client.refresh(clientId, token)).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"client_secret_basic", "client_secret_post"})
  void wantsTheSecretOfAConfidentialClient(String method) {
    Map<String, Object> registered =
        LogIn.json(
            client.register(
                """
                {"redirect_uris": ["%s"], "token_endpoint_auth_method": "%s"}"""
                    .formatted(LogIn.REDIRECT_URI, method)));
    String id = (String) registered.get("client_id");
    String secret = (String) registered.get("client_secret");

    assertRefused(client.token(client.exchange(id, client.code(id))), 401, "invalid_client");
    assertRefused(authenticated(method, id, "wrong"), 401, "invalid_client");
    assertThat(authenticated(method, id, secret).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> authenticated(String method, String id, String secret) {
    Map<String, String> exchange = client.exchange(id, client.code(id));
    if (method.equals("client_secret_post")) {
      exchange.put("client_secret", secret);
      return client.token(exchange);
    }
    exchange.remove("client_id");
    return client.token(exchange, "Authorization", "Basic " + Base64.encode(id + ":" + secret));
  }

  @Test
  void readsFormsOnlyAndNotWithoutEnd() {
    assertRefused(post("application/json", "{}"), 400, "invalid_request");
    assertThat(post("application/x-www-form-urlencoded", "a=" + "x".repeat(70_000)).statusCode())
        .isEqualTo(413);
    assertRefused(
        post("application/x-www-form-urlencoded", "grant_type=%zz"), 400, "invalid_request");
  }

  private HttpResponse<String> post(String type, String body) {
    return client.send(
        HttpRequest.newBuilder(URI.create(scalekit.issuer() + "/oauth/token"))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  private static String refreshToken(HttpResponse<String> response) {
    return (String) LogIn.json(response).get("refresh_token");
  }

  private static void assertRefused(HttpResponse<String> response, int status, String error) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(LogIn.json(response))
        .containsEntry("error", error)
        .doesNotContainKey("access_token");
  }
}
