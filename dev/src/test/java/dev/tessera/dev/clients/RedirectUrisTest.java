package dev.tessera.dev.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RedirectUrisTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example/callback",
        "http://localhost:1234/callback",
        "http://127.0.0.1/callback?x=y",
        "http://[::1]:8/callback",
        "cursor://anysphere.cursor-mcp/oauth/callback",
        "com.example.app:/callback"
      })
  void mayBeRegistered(String uri) {
    assertThat(RedirectUris.registrable(uri)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://app.example/callback",
        "http://localhost.evil.example/callback",
        "https://app.example/callback#fragment",
        "https://user@app.example/callback",
        "https:///callback",
        "javascript:alert(1)",
        "javascript://x/%0aalert(1)",
        "JavaScript://x/%0aalert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "/callback",
        "not a uri",
        "http://localhost/callback\r\nSet-Cookie: a=b"
      })
  void mayNotBeRegistered(String uri) {
    assertThat(RedirectUris.registrable(uri)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "https://app.example/cb,  https://app.example/cb",
    "http://localhost/cb,     http://localhost:49152/cb",
    "http://127.0.0.1:1/cb,   http://127.0.0.1:2/cb",
    "http://[::1]:1/cb?a=b,   http://[::1]:2/cb?a=b"
  })
  void match(String registered, String requested) {
    assertThat(RedirectUris.matches(List.of(registered), requested)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "https://app.example/cb,  https://app.example/cb/",
    "https://app.example/cb,  https://app.example:444/cb",
    "https://app.example/cb,  https://APP.example/cb",
    "http://localhost:1/cb,   http://127.0.0.1:1/cb",
    "http://localhost:1/cb,   https://localhost:1/cb",
    "http://localhost:1/cb,   http://localhost:1/cb?x=y",
    "http://localhost:1/cb,   http://localhost:1/other",
    "http://localhost:1/cb,   http://localhost:1/cb#x",
    "http://localhost:1/cb,   http://user@localhost:1/cb",
    "http://localhost:1/cb,   http://localhost.evil.example:1/cb"
  })
  void doNotMatch(String registered, String requested) {
    assertThat(RedirectUris.matches(List.of(registered), requested)).isFalse();
  }
}
