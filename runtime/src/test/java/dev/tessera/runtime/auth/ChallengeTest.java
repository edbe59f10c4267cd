package dev.tessera.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.settings.ServerUrl;
import dev.tessera.runtime.tool.Decision;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.ScopeVocabulary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChallengeTest {
  private static final String METADATA =
      "resource_metadata=\"http://localhost:3002/.well-known/oauth-protected-resource/mcp\"";

  private final ScopeVocabulary scopes =
      ScopeVocabulary.builder()
          .scope("todo:read")
          .scope("todo:write", "todo:read")
          .scope("admin:access")
          .scope("offline_access")
          .initial("todo:read", "offline_access")
          .build();
  private final ServerUrl url = ServerUrl.of("http://localhost:3002/");
  private final Challenge challenge = new Challenge(url, scopes);

  @Test
  void asksForATokenWithoutAnError() {
    Challenge.Refusal refusal = challenge.missingToken();
    assertThat(refusal.status()).isEqualTo(401);
    assertThat(refusal.wwwAuthenticate()).isEqualTo("Bearer " + METADATA + ", scope=\"todo:read\"");
    assertThat(text(refusal.body()))
        .isEqualTo("{\"error_description\":\"An access token is required.\"}");
  }

  @Test
  void doesNotSayWhyATokenIsBad() {
    Challenge.Refusal refusal = challenge.invalidToken();
    assertThat(refusal.status()).isEqualTo(401);
    assertThat(refusal.wwwAuthenticate())
        .isEqualTo(
            "Bearer "
                + METADATA
                + ", scope=\"todo:read\", error=\"invalid_token\","
                + " error_description=\"The access token is not valid.\"");
    assertThat(text(refusal.body()))
        .isEqualTo(
            "{\"error\":\"invalid_token\",\"error_description\":\"The access token is not"
                + " valid.\"}");
  }

  @Test
  void asksForTheScopeThatIsMissing() {
    Decision decision = Guard.allOf(scopes, "todo:write").decide(Set.of("todo:read"));
    Challenge.Refusal refusal = challenge.insufficientScope(decision);
    assertThat(refusal.status()).isEqualTo(403);
    assertThat(refusal.wwwAuthenticate())
        .isEqualTo(
            "Bearer error=\"insufficient_scope\", scope=\"todo:write\", "
                + METADATA
                + ", error_description=\"Insufficient permissions: `todo:write` scope required.\"");
    assertThat(text(refusal.body()))
        .isEqualTo(
            "{\"error\":\"insufficient_scope\",\"error_description\":"
                + "\"Insufficient permissions: `todo:write` scope required.\"}");
  }

  @Test
  void asksForAllScopesOfTheOperationAndNamesTheMissingOnes() {
    Decision decision =
        Guard.allOf(scopes, "todo:write", "admin:access").decide(Set.of("todo:write"));
    assertThat(challenge.insufficientScope(decision).wwwAuthenticate())
        .contains("scope=\"todo:write admin:access\"")
        .endsWith("error_description=\"Missing scopes: admin:access\"");
  }

  @Test
  void leavesOutAScopeThatNobodyDeclared() {
    ScopeVocabulary none = ScopeVocabulary.builder().build();
    assertThat(new Challenge(url, none).missingToken().wwwAuthenticate())
        .isEqualTo("Bearer " + METADATA);
  }

  @Test
  void letsNothingEndTheHeaderLine() {
    Decision decision =
        new Decision(false, List.of("a\"b"), List.of(), "x\r\nSet-Cookie: \"y\\\"\u00E9\u0000");
    assertThat(challenge.insufficientScope(decision).wwwAuthenticate())
        .contains("scope=\"a\\\"b\"")
        .endsWith("error_description=\"x??Set-Cookie: \\\"y\\\\\\\"??\"");
  }

  @Test
  void publishesWhereTokensComeFrom() {
    assertThat(
            text(ResourceMetadata.json(url, List.of("https://a.example.com/r"), described(scopes))))
        .isEqualTo(
            "{\"resource\":\"http://localhost:3002/mcp\","
                + "\"authorization_servers\":[\"https://a.example.com/r\"],"
                + "\"scopes_supported\":[\"todo:read\",\"todo:write\",\"admin:access\"],"
                + "\"bearer_methods_supported\":[\"header\"],"
                + "\"resource_name\":\"Todo Server\"}");
  }

  @Test
  void publishesNoEmptyList() {
    ScopeVocabulary none = ScopeVocabulary.builder().build();
    assertThat(text(ResourceMetadata.json(url, List.of("https://a.example.com"), described(none))))
        .doesNotContain("scopes_supported");
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }

  private static ServerDescription described(ScopeVocabulary scopes) {
    return ServerDescription.named("todo", "1.0.0", scopes).title("Todo Server").build();
  }
}
