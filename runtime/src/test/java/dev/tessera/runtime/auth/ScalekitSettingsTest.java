package dev.tessera.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.settings.SettingsException;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.ScopeVocabulary;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalekitSettingsTest {
  private static final String DEV_MODE =
      " from the Scalekit dashboard, or MCP_AUTH_ISSUER for another issuer, or run in dev mode:"
          + " java -jar tessera-dev.jar -- java -jar YOUR.jar (the todo example: examples/todo/start --dev).";

  @ParameterizedTest
  @ValueSource(strings = {"https://Login.Example.com/", "https://login.example.com"})
  void derivesEveryUrlFromTheEnvironment(String url) {
    ScalekitSettings scalekit = settings(url, "res_1");
    assertThat(scalekit.jwksUrl()).isEqualTo("https://login.example.com/keys");
    assertThat(scalekit.authorizationServer())
        .isEqualTo("https://login.example.com/resources/res_1");
    assertThat(scalekit.issuers())
        .containsExactly("https://login.example.com", "https://login.example.com/resources/res_1");
    assertThat(scalekit.coolDown()).hasSeconds(10);
    assertThat(scalekit.warning()).isEmpty();
    assertThat(JwtAuth.scalekit(scalekit).build().authorizationServers())
        .containsExactly("https://login.example.com/resources/res_1");
  }

  @Test
  void readsTheCoolDown() {
    Settings settings =
        Settings.of(
            Map.of(
                "SCALEKIT_ENVIRONMENT_URL", "https://a.example.com",
                "SCALEKIT_RESOURCE_ID", "res_1",
                "SCALEKIT_CLIENT_ID", "unused",
                "MCP_AUTH_JWKS_COOLDOWN", "500ms"));
    assertThat(ScalekitSettings.from(settings).coolDown()).hasMillis(500);
  }

  @Test
  void saysWhatIsMissingAndHowToDoWithout() {
    assertRefused(
        Map.of(),
        "SCALEKIT_ENVIRONMENT_URL and SCALEKIT_RESOURCE_ID are not set, and this server needs"
            + " access tokens. Set them"
            + DEV_MODE);
    assertRefused(
        Map.of("SCALEKIT_ENVIRONMENT_URL", "https://a.example.com", "SCALEKIT_RESOURCE_ID", " "),
        "SCALEKIT_RESOURCE_ID is not set, and this server needs access tokens. Set"
            + " it"
            + DEV_MODE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234", "RES_1", "res_", "res_1/x", "res_ 1"})
  void refusesAnotherResourceId(String id) {
    assertRefused(
        Map.of("SCALEKIT_ENVIRONMENT_URL", "https://a.example.com", "SCALEKIT_RESOURCE_ID", id),
        "SCALEKIT_RESOURCE_ID is \""
            + id
            + "\", but must start with res_, and go on with letters, digits, '_' and '-' only. Copy"
            + " the resource id of this MCP server from the Scalekit dashboard.");
  }

  @Test
  void refusesAnEnvironmentThatIsNoUrl() {
    assertRefused(
        Map.of("SCALEKIT_ENVIRONMENT_URL", "a.example.com", "SCALEKIT_RESOURCE_ID", "res_1"),
        "SCALEKIT_ENVIRONMENT_URL is \"a.example.com\", but must be an http or https URL. Write it"
            + " as in https://mcp.example.com/ or http://localhost:3002/.");
  }

  @Test
  void warnsOfKeysThatTravelUnprotected() {
    assertThat(settings("http://a.example.com", "res_1").warning())
        .contains(
            "SCALEKIT_ENVIRONMENT_URL is \"http://a.example.com\": the keys that tokens are checked"
                + " with would travel unprotected. Use https.");
    assertThat(settings("http://localhost:4000", "res_1").warning()).isEmpty();
  }

  @Test
  void needsAUsableUrlAndAsymmetricAlgorithmsForOtherIssuers() {
    assertThatThrownBy(() -> JwtAuth.issuer("http://a.example.com").build())
        .hasMessageStartingWith("issuer is \"http://a.example.com\", but must use https");
    assertThatThrownBy(() -> JwtAuth.issuer("https://a.example.com").jwksUrl("x").build())
        .hasMessage("The URL of the keys is \"x\", but must be an http or https URL");
    assertThatThrownBy(() -> JwtAuth.issuer("https://a.example.com").algorithms("HS256"))
        .hasMessageStartingWith("\"HS256\" is not among the accepted algorithms: [RS256,");
    assertThatThrownBy(() -> JwtAuth.issuer("https://a.example.com").algorithms("none"))
        .hasMessageStartingWith("\"none\" is not among the accepted algorithms");
  }

  @Test
  void givesTheCallerOnStdioWhatTheEnvironmentSays() {
    assertThat(local(Map.of()).scopes()).containsExactly("todo:read", "todo:write");
    assertThat(local(Map.of("MCP_STDIO_SCOPES", "todo:read")).scopes())
        .containsExactly("todo:read");
    Caller writer = local(Map.of("MCP_STDIO_SCOPES", "todo:write"));
    assertThat(writer.hasScope("todo:read")).isTrue();
    assertThat(local(Map.of("MCP_STDIO_SCOPES", "")).scopes()).isEmpty();
  }

  @Test
  void refusesScopesOnStdioThatTheServerDoesNotHave() {
    assertThatThrownBy(() -> local(Map.of("MCP_STDIO_SCOPES", "todo:read, todo:wirte")))
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            "MCP_STDIO_SCOPES is \"todo:read, todo:wirte\", but \"todo:wirte\" is not a scope of"
                + " this server. Choose from: todo:read todo:write.");
  }

  private static Caller local(Map<String, String> environment) {
    ScopeVocabulary scopes =
        ScopeVocabulary.builder().scope("todo:read").scope("todo:write", "todo:read").build();
    return LocalCaller.from(Settings.of(environment), scopes);
  }

  private static ScalekitSettings settings(String url, String id) {
    return ScalekitSettings.from(
        Settings.of(Map.of("SCALEKIT_ENVIRONMENT_URL", url, "SCALEKIT_RESOURCE_ID", id)));
  }

  private static void assertRefused(Map<String, String> environment, String message) {
    assertThatThrownBy(() -> ScalekitSettings.from(Settings.of(environment)))
        .isInstanceOf(SettingsException.class)
        .hasMessage(message);
  }
}
