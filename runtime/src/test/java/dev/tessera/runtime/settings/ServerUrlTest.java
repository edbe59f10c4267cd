package dev.tessera.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerUrlTest {

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:3002/", "http://localhost:3002"})
  void servesTheSameWithAndWithoutTheLastSlash(String text) {
    ServerUrl url = ServerUrl.of(text);
    assertThat(url.base()).isEqualTo("http://localhost:3002");
    assertThat(url.endpoint()).isEqualTo("http://localhost:3002/mcp");
    assertThat(url.endpointPath()).isEqualTo("/mcp");
    assertThat(url.metadataPath()).isEqualTo("/.well-known/oauth-protected-resource/mcp");
    assertThat(url.rootMetadataPath()).isEqualTo("/.well-known/oauth-protected-resource");
    assertThat(url.metadataUrl())
        .isEqualTo("http://localhost:3002/.well-known/oauth-protected-resource/mcp");
    assertThat(url.authority()).isEqualTo("localhost:3002");
    assertThat(url.origin()).isEqualTo("http://localhost:3002");
    assertThat(url).hasToString("http://localhost:3002/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.com/a/", "https://example.com/a"})
  void putsAPrefixBeforeTheEndpointAndAfterTheWellKnownPath(String text) {
    ServerUrl url = ServerUrl.of(text);
    assertThat(url.endpoint()).isEqualTo("https://example.com/a/mcp");
    assertThat(url.endpointPath()).isEqualTo("/a/mcp");
    assertThat(url.metadataUrl())
        .isEqualTo("https://example.com/.well-known/oauth-protected-resource/a/mcp");
  }

  @Test
  void followsThePortIfItIsNotSet() {
    assertThat(ServerUrl.from(Settings.of(Map.of("PORT", "4000"))).endpoint())
        .isEqualTo("http://localhost:4000/mcp");
    assertThat(ServerUrl.from(Settings.of(Map.of())).endpoint())
        .isEqualTo("http://localhost:3002/mcp");
  }

  @Test
  void hasOneSpelling() {
    assertThat(ServerUrl.of("HTTPS://Example.COM:443/A//").endpoint())
        .isEqualTo("https://example.com/A/mcp");
    assertThat(ServerUrl.of("http://[::1]:3002").endpoint()).isEqualTo("http://[::1]:3002/mcp");
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:3002/mcp,http://localhost:3002/",
    "http://localhost:3002/mcp/,http://localhost:3002/",
    "https://example.com/a/mcp,https://example.com/a/"
  })
  void refusesTheEndpointAndSaysTheRightValue(String endpoint, String right) {
    assertRefused(
        endpoint,
        "must be the base URL, to which the server adds /mcp. Set MCP_URL=" + right + ".");
  }

  @Test
  void refusesWhatABaseUrlDoesNotHave() {
    assertRefused(
        "http://localhost:3002/?a=b", "must not have a query. Set MCP_URL=http://localhost:3002/.");
    assertRefused(
        "http://localhost:3002/#a",
        "must not have a fragment. Set MCP_URL=http://localhost:3002/.");
    assertRefused(
        "https://example.com/a%2Fb",
        "has a path with more than letters, digits, '-', '.', '_' and '~' between slashes. Choose"
            + " another path.");
  }

  @Test
  void refusesCredentialsWithoutShowingThem() {
    assertThatThrownBy(() -> ServerUrl.of("http://user:secret@example.com/"))
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            "MCP_URL is \"http://...@example.com/\", but must not hold a user name or password. Set"
                + " MCP_URL=http://example.com/.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.com/a/../b", "https://example.com/./", "https://h/a//b"})
  void refusesPathsThatServersAndProxiesReadDifferently(String url) {
    assertThatThrownBy(() -> ServerUrl.of(url))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("has a path with");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:3002",
        "ftp://example.com/",
        "example.com",
        "http://",
        "http:///a",
        "mailto:a@b",
        "http://my host/",
        "http://example.com:0/",
        "http://example.com:99999/"
      })
  void refusesWhatIsNoHttpUrl(String url) {
    assertRefused(
        url,
        "must be an http or https URL. Write it as in https://mcp.example.com/ or"
            + " http://localhost:3002/.");
  }

  @Test
  void warnsOfPlainHttpToAnotherMachine() {
    assertThat(ServerUrl.of("http://mcp.example.com/").warning())
        .contains(
            "MCP_URL is \"http://mcp.example.com/\": access tokens would travel unencrypted. Let"
                + " clients come by https, and set MCP_URL to that URL.");
    assertThat(ServerUrl.of("https://mcp.example.com/").warning()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "127.8.9.1", "[::1]", "LOCALHOST"})
  void doesNotWarnOnLoopback(String host) {
    ServerUrl url = ServerUrl.of("http://" + host + ":3002/");
    assertThat(url.isLoopback()).isTrue();
    assertThat(url.warning()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost.example.com", "127.0.0.1.example.com", "[::2]", "128.0.0.1"})
  void takesNothingElseForLoopback(String host) {
    assertThat(ServerUrl.of("http://" + host + "/").isLoopback()).isFalse();
  }

  private static void assertRefused(String url, String rest) {
    assertThatThrownBy(() -> ServerUrl.of(url))
        .isInstanceOf(SettingsException.class)
        .hasMessage("MCP_URL is \"" + url + "\", but " + rest);
  }
}
