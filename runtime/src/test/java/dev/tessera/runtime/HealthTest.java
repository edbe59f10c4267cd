package dev.tessera.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.settings.SettingsException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code health} says of a server that has the same settings. */
@Timeout(60)
class HealthTest {
  private static final Map<String, String> ELSEWHERE = Map.of("MCP_URL", "https://example.com/a/");

  private final TesseraServer server =
      TesseraServer.builder(TestTools.open()).port(0).settings(Settings.of(ELSEWHERE)).start();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "0.0.0.0", "localhost"})
  void aServerThatAnswersIsWell(String host) {
    assertThat(ask(Map.of("HOST", host))).isZero();
    assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void whatTheCodeSaysWins() {
    TesseraServer.Builder builder =
        TesseraServer.builder(TestTools.open()).port(server.port()).url("https://example.com/");
    Settings settings = Settings.of(Map.of("PORT", "1", "MCP_URL", "http://localhost:1/"));

    assertThat(Health.ask(builder, settings, new PrintStream(errors))).isZero();
  }

  @Test
  void aServerThatRefusesIsNotWell() {
    assertThat(ask(Map.of("MCP_URL", "https://not.example.com/"))).isEqualTo(1);
    assertThat(errors.toString(StandardCharsets.UTF_8))
        .isEqualTo("/healthz answers \"HTTP/1.1 403\"\n");
  }

  @Test
  void noServerIsNotWell() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }

    assertThat(ask(Map.of("PORT", String.valueOf(free)))).isEqualTo(1);
    assertThat(errors.toString(StandardCharsets.UTF_8)).startsWith("/healthz does not answer: ");
  }

  @Test
  void onStdioThereIsNothingToAsk() {
    assertThatThrownBy(() -> ask(Map.of("TRANSPORT", "stdio")))
        .isInstanceOf(SettingsException.class)
        .hasMessage("TRANSPORT is \"stdio\", but health asks over HTTP. Set TRANSPORT=http.");
  }

  private int ask(Map<String, String> changes) {
    Map<String, String> settings = new HashMap<>(ELSEWHERE);
    settings.put("PORT", String.valueOf(server.port()));
    settings.putAll(changes);
    return Health.ask(
        TesseraServer.builder(TestTools.open()),
        Settings.of(settings),
        new PrintStream(errors, true, StandardCharsets.UTF_8));
  }
}
