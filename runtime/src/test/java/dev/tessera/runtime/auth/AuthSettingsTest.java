package dev.tessera.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.runtime.settings.ServerUrl;
import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.settings.SettingsException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuthSettingsTest {
  private static final String A = "https://a.example.com/";
  private static final String B = "https://b.example.com/realms/todo";

  @Test
  void takesOneIssuerOrSeveral() {
    assertThat(issuers(Map.of("MCP_AUTH_ISSUER", A))).containsExactly(A);
    assertThat(issuers(Map.of("MCP_AUTH_ISSUER", A + ", " + B))).containsExactly(A, B);
  }

  @Test
  void takesKeysAudienceAndAlgorithms() {
    Map<String, String> environment =
        Map.of(
            "MCP_AUTH_ISSUER", A + " " + B,
            "MCP_AUTH_JWKS_URL", "https://a.example.com/jwks?p=1 https://b.example.com/certs",
            "MCP_AUTH_AUDIENCE", "one two",
            "MCP_AUTH_ALGORITHMS", "RS256,ES256",
            "MCP_AUTH_JWKS_COOLDOWN", "1s");
    assertThat(issuers(environment)).containsExactly(A, B);
  }

  @Test
  void takesScalekitWhereNothingElseIsSet() {
    Map<String, String> environment =
        Map.of(
            "SCALEKIT_ENVIRONMENT_URL", "https://s.example.com", "SCALEKIT_RESOURCE_ID", "res_1");
    assertThat(issuers(environment))
        .containsExactly("https://s.example.com", "https://s.example.com/resources/res_1");
  }

  @Test
  void refusesScalekitAndAnother() {
    assertRefused(
        Map.of("MCP_AUTH_ISSUER", A, "SCALEKIT_RESOURCE_ID", "res_1"),
        "MCP_AUTH_ISSUER and SCALEKIT_RESOURCE_ID are set: whose access tokens are to be accepted?"
            + " Unset SCALEKIT_* for any issuer but Scalekit, or MCP_AUTH_ISSUER, MCP_AUTH_AUDIENCE,"
            + " MCP_AUTH_JWKS_URL and MCP_AUTH_ALGORITHMS for Scalekit.");
  }

  @Test
  void refusesSettingsOfNoIssuer() {
    assertRefused(
        Map.of("MCP_AUTH_AUDIENCE", "x"),
        "MCP_AUTH_ISSUER is not set, but MCP_AUTH_AUDIENCE is. Set it to the issuer's URL, as it"
            + " stands in the iss of its tokens.");
  }

  @Test
  void refusesAnIssuerThatIsNotSafeOrThereTwice() {
    assertRefused(
        Map.of("MCP_AUTH_ISSUER", "http://a.example.com"),
        "MCP_AUTH_ISSUER is \"http://a.example.com\", but must use https, unless it is on this"
            + " machine. Set MCP_AUTH_ISSUER=https://a.example.com.");
    assertRefused(
        Map.of("MCP_AUTH_ISSUER", A + " " + A),
        "MCP_AUTH_ISSUER is \"https://a.example.com/\", but it is there twice. Remove one of the"
            + " two.");
  }

  @Test
  void refusesKeysThatAreNotSafeOrTooFew() {
    assertRefused(
        Map.of("MCP_AUTH_ISSUER", A, "MCP_AUTH_JWKS_URL", "http://localhost/jwks"),
        "MCP_AUTH_JWKS_URL is \"http://localhost/jwks\", but must be an https URL (http, where the"
            + " issuer is on this machine). Copy jwks_uri from the issuer's metadata, or unset it.");
    assertRefused(
        Map.of("MCP_AUTH_ISSUER", A + " " + B, "MCP_AUTH_JWKS_URL", "https://a.example.com/jwks"),
        "MCP_AUTH_JWKS_URL is \"https://a.example.com/jwks\", but there are 2 in MCP_AUTH_ISSUER."
            + " List one for each issuer in the same order, or unset it to find them by metadata.");
  }

  @Test
  void refusesSymmetricAlgorithms() {
    assertRefused(
        Map.of("MCP_AUTH_ISSUER", A, "MCP_AUTH_ALGORITHMS", "HS256"),
        "MCP_AUTH_ALGORITHMS is \"HS256\", but must list asymmetric algorithms of JOSE. Choose"
            + " from: RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512.");
  }

  @Test
  void givesAnIssuerAnAudienceAndAlgorithmsOfItsOwn() {
    Settings settings =
        Settings.of(
            Map.of(
                "MCP_AUTH_ISSUER", A + " " + B,
                "MCP_AUTH_AUDIENCE", "both",
                "MCP_AUTH_AUDIENCE_2", "api://todo, todo",
                "MCP_AUTH_ALGORITHMS_1", "ES256"));
    List<JwtAuth> accepted = AuthSettings.from(settings).accepted();
    ServerUrl url = ServerUrl.local(3002);
    assertThat(accepted.get(0).rules(url).audiences()).containsExactly("both");
    assertThat(accepted.get(1).rules(url).audiences()).containsExactly("api://todo", "todo");
    assertThat(accepted.get(0).algorithms()).containsExactly("ES256");
    assertThat(accepted.get(1).algorithms()).containsExactly("RS256");
  }

  @Test
  void refusesWhatIsOfNoIssuerByItsNumber() {
    for (String variable :
        List.of("MCP_AUTH_AUDIENCE_3", "MCP_AUTH_ALGORITHMS_0", "MCP_AUTH_AUDIENCE_01")) {
      assertRefused(
          Map.of("MCP_AUTH_ISSUER", A + " " + B, variable, "ES256"),
          variable
              + " is set, but the number at its end is of no issuer: MCP_AUTH_ISSUER has 2,"
              + " counted from 1. Correct the number, or unset it.");
    }
    assertRefused(
        Map.of("MCP_AUTH_AUDIENCE_1", "x"),
        "MCP_AUTH_ISSUER is not set, but MCP_AUTH_AUDIENCE_1 is. Set it to the issuer's URL, as it"
            + " stands in the iss of its tokens.");
    assertRefused(
        Map.of("MCP_AUTH_ISSUER", A, "MCP_AUTH_ALGORITHMS_1", "none"),
        "MCP_AUTH_ALGORITHMS_1 is \"none\", but must list asymmetric algorithms of JOSE. Choose"
            + " from: RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512.");
  }

  private static List<String> issuers(Map<String, String> environment) {
    return AuthSettings.from(Settings.of(environment)).accepted().stream()
        .flatMap(auth -> auth.issuers().stream())
        .toList();
  }

  private static void assertRefused(Map<String, String> environment, String message) {
    assertThatThrownBy(() -> AuthSettings.from(Settings.of(environment)))
        .isInstanceOf(SettingsException.class)
        .hasMessage(message);
  }
}
