package dev.tessera.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.state.StateKeys;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said about the key that seals what clients keep. */
class StateSettingsTest {
  private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  private final StateSettings state = new StateSettings();

  @Test
  void aRandomKeyIsWorthAWarningWhereClientsAreAskedByOneOfSeveralProcesses() {
    state.complete(Settings.of(Map.of()));
    try (LoggedLines log = new LoggedLines("dev.tessera")) {
      state.seal(false);
      assertThat(log.lines()).isEmpty();
      state.seal(true);
      assertThat(log.lines())
          .singleElement()
          .asString()
          .startsWith("MCP_STATE_KEY is not set: a client that is asked for input has to come back")
          .endsWith("openssl rand -base64 32");
    }
  }

  @Test
  void aKeyIsNot() {
    state.complete(Settings.of(Map.of("MCP_STATE_KEY", KEY)));
    StateSettings ofTheBuilder = new StateSettings();
    ofTheBuilder.keys(StateKeys.random());
    ofTheBuilder.complete(Settings.of(Map.of()));
    try (LoggedLines log = new LoggedLines("dev.tessera")) {
      state.seal(true);
      ofTheBuilder.seal(true);
      assertThat(log.lines()).isEmpty();
    }
  }
}
