package dev.tessera.runtime.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.LoggedLines;
import dev.tessera.runtime.json.Json;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.JsonWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTokenTest {
  private static final ScopeVocabulary SCOPES = ScopeVocabulary.builder().scope("a").build();

  @Test
  void readsClaimsAsWhatTheyAre() {
    Map<String, Object> claims =
        Map.of(
            "iss",
            "https://login.example.com",
            "aud",
            List.of("one", "two", 3L),
            "exp",
            new BigDecimal("1700000000.5"),
            "roles",
            "admin",
            "level",
            7L);
    AccessToken token = new AccessToken(caller(claims), "tool");
    assertThat(token.issuer()).contains("https://login.example.com");
    assertThat(token.audience()).containsExactly("one", "two");
    assertThat(token.expiry()).contains(Instant.parse("2023-11-14T22:13:20.500Z"));
    assertThat(token.scopes()).containsExactly("a");
    assertThat(token.string("roles")).contains("admin");
    assertThat(token.strings("roles")).containsExactly("admin");
    assertThat(token.string("level")).isEmpty();
    assertThat(token.strings("absent")).isEmpty();
  }

  @Test
  void hasNoClaimsWithoutAToken() {
    AccessToken token = new AccessToken(Caller.anonymous(SCOPES), "anonymous");
    assertThat(token.issuer()).isEmpty();
    assertThat(token.expiry()).isEmpty();
    assertThat(token.exposeRawToken()).isEmpty();
  }

  @Test
  void showsTheRawTokenOnlyWhenAskedForAndSaysSoOncePerTool() {
    List<String> lines;
    try (LoggedLines log = new LoggedLines("dev.tessera.tool")) {
      Caller caller = caller(Map.of("iss", "x")).withRawToken("secret");
      for (String tool : List.of("first", "second", "first")) {
        AccessToken token = call(tool, caller).accessToken();
        assertThat(token.toString() + caller).doesNotContain("secret");
        assertThat(token.exposeRawToken()).contains("secret");
      }
      assertThat(caller).as("tells the same").isEqualTo(caller(Map.of("iss", "x")));
      lines = log.lines();
    }
    assertThat(lines)
        .containsExactly(
            "Tool first reads the raw access token of its callers. It may go to nobody but its"
                + " issuer: MCP forbids token passthrough.",
            "Tool second reads the raw access token of its callers. It may go to nobody but its"
                + " issuer: MCP forbids token passthrough.");
  }

  private static ToolCall call(String tool, Caller caller) {
    JsonReader none = Json.reader("{}".getBytes(StandardCharsets.UTF_8), 0, 2);
    return new ToolCall(tool, none, new JsonWriter(), caller, ClientCapabilities.none());
  }

  private static Caller caller(Map<String, Object> claims) {
    return new Caller(
        Optional.of("user"),
        Optional.empty(),
        Optional.empty(),
        Set.of("a"),
        SCOPES.expand(Set.of("a")),
        claims);
  }
}
