package dev.tessera.dev.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OptionsTest {

  @Test
  void needNothingButTheCommand() {
    Options options = Options.parse(List.of("--", "java", "--", "x"));

    assertThat(options.port()).isEqualTo(3002);
    assertThat(options.serverUrl().endpoint()).isEqualTo("http://localhost:3002/mcp");
    assertThat(options.authPort()).isEqualTo(3003);
    assertThat(options.scopes()).isEmpty();
    assertThat(options.tokens()).isEmpty();
    assertThat(options.autoConsent()).isFalse();
    assertThat(options.rehearse()).isFalse();
    assertThat(options.clientDocuments()).isEmpty();
    assertThat(options.command()).containsExactly("java", "--", "x");
  }

  @Test
  void areAllRead() {
    Options options =
        Options.parse(
            List.of(
                "--port",
                "1",
                "--url",
                "https://todo.example.com/a/",
                "--auth-port",
                "0",
                "--scopes",
                "a b",
                "--tokens",
                "x=a;y=a  b;z=",
                "--auto-consent",
                "--rehearse",
                "--client-document",
                "one.json",
                "--client-document",
                "two.json",
                "--curl-tool",
                "t",
                "--curl-arguments",
                "{\"n\":1}",
                "--",
                "c"));

    assertThat(options.port()).isEqualTo(1);
    assertThat(options.serverUrl().endpoint()).isEqualTo("https://todo.example.com/a/mcp");
    assertThat(options.authPort()).isZero();
    assertThat(options.scopes()).hasValue(List.of("a", "b"));
    assertThat(options.tokens())
        .containsExactly(
            entry("x", List.of("a")), entry("y", List.of("a", "b")), entry("z", List.of()));
    assertThat(options.autoConsent()).isTrue();
    assertThat(options.rehearse()).isTrue();
    assertThat(options.clientDocuments()).containsExactly(Path.of("one.json"), Path.of("two.json"));
    assertThat(options.curlTool()).isEqualTo("t");
    assertThat(options.curlArguments()).containsEntry("n", 1L);
  }

  @Test
  void takeAFreePortForZero() {
    assertThat(Options.parse(List.of("--port", "0", "--", "c")).port()).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--port 1                     | The command that starts the MCP server is missing",
        "--port 1 --                  | The command that starts the MCP server is missing",
        "--port x -- c                | --port is not a port: x",
        "--port 65536 -- c            | --port is not a port: 65536",
        "--url x -- c                 | --url is not a base URL: x",
        "--scopes -- c                | --scopes needs a value.",
        "--client-document -- c       | --client-document needs a value.",
        "--prot 1 -- c                | Unknown option: --prot",
        "--tokens read -- c           | not: read",
        "--curl-tool it's -- c        | --curl-tool is not a tool name: it's",
        "--curl-arguments [] -- c     | --curl-arguments is not a JSON object: []"
      })
  void areRefusedInWords(String line, String message) {
    assertThatThrownBy(() -> Options.parse(List.of(line.split(" ", -1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
