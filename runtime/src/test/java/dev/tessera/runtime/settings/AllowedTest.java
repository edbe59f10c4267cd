package dev.tessera.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedTest {
  private static final ServerUrl LOCAL = ServerUrl.of("http://localhost:3002/");
  private static final ServerUrl PUBLIC = ServerUrl.of("https://mcp.example.com/");

  @ParameterizedTest
  @ValueSource(strings = {"localhost:3002", "127.0.0.1:3002", "[::1]:3002", "LocalHost:3002"})
  void answersEveryNameOfThisMachine(String host) {
    assertThat(AllowedHosts.of(LOCAL, List.of()).allows(host)).isTrue();
    assertThat(AllowedHosts.of(ServerUrl.of("http://127.0.0.1:3002"), List.of()).allows(host))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "localhost:3003",
        "localhost:3002.evil.com",
        "evil.com",
        "evil.com:3002",
        "127.0.0.2:3002",
        "localhost.:3002",
        "localhost:3002 "
      })
  void answersNoOtherHost(String host) {
    assertThat(AllowedHosts.of(LOCAL, List.of()).allows(host)).isFalse();
  }

  @Test
  void answersThePublicHostWithAndWithoutTheDefaultPortAndNoAlias() {
    AllowedHosts hosts = AllowedHosts.of(PUBLIC, List.of());
    assertThat(hosts.allows("mcp.example.com")).isTrue();
    assertThat(hosts.allows("mcp.example.com:443")).isTrue();
    assertThat(hosts.allows("mcp.example.com:80")).isFalse();
    assertThat(hosts.allows("localhost")).isFalse();
    assertThat(hosts.allows("evil.mcp.example.com")).isFalse();
  }

  @Test
  void answersHostsThatAreSet() {
    Settings settings = Settings.of(Map.of("MCP_ALLOWED_HOSTS", "Inner:8080, [fd00::1]:1"));
    AllowedHosts hosts = AllowedHosts.from(settings, PUBLIC);
    assertThat(hosts.allows("inner:8080")).isTrue();
    assertThat(hosts.allows("[fd00::1]:1")).isTrue();
    assertThat(hosts.allows("inner")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://inner:8080", "*", "*.example.com", "inner/path", "a@b"})
  void refusesHostsThatAreNone(String host) {
    assertThatThrownBy(() -> AllowedHosts.of(PUBLIC, List.of(host)))
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            "MCP_ALLOWED_HOSTS is \""
                + host
                + "\", but must list hosts, each with its port if that is not the default. Write it"
                + " as in mcp.example.com,localhost:3002.");
  }

  @Test
  void answersItsOwnOriginAndTheNamesOfThisMachine() {
    AllowedOrigins local = AllowedOrigins.of(LOCAL, List.of());
    assertThat(local.allows("http://localhost:3002")).isTrue();
    assertThat(local.allows("http://127.0.0.1:3002")).isTrue();
    assertThat(local.allows("http://[::1]:3002")).isTrue();
    assertThat(AllowedOrigins.of(PUBLIC, List.of()).allows("https://mcp.example.com")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "https://localhost:3002",
        "http://localhost",
        "http://localhost:3003",
        "http://localhost:3002/",
        "http://localhost:3002.evil.com",
        "http://evil.com"
      })
  void answersNoOtherOrigin(String origin) {
    assertThat(AllowedOrigins.of(LOCAL, List.of()).allows(origin)).isFalse();
  }

  @Test
  void answersOriginsThatAreSet() {
    Settings settings =
        Settings.of(
            Map.of("MCP_ALLOWED_ORIGINS", "https://App.example.com:443,http://localhost:6274"));
    AllowedOrigins origins = AllowedOrigins.from(settings, PUBLIC);
    assertThat(origins.allows("https://app.example.com")).isTrue();
    assertThat(origins.allows("http://localhost:6274")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "null",
        "app.example.com",
        "https://app.example.com/",
        "https://*.example.com"
      })
  void refusesOriginsThatAreNone(String origin) {
    assertThatThrownBy(() -> AllowedOrigins.of(PUBLIC, List.of(origin)))
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            "MCP_ALLOWED_ORIGINS is \""
                + origin
                + "\", but must list origins: scheme, host and port, with no path and no '*'. Write"
                + " it as in https://app.example.com,http://localhost:6274.");
  }
}
