package dev.tessera.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.runtime.protocol.session.SessionRules;
import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.settings.SettingsException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the settings and the builder say of sessions. */
class SessionSettingsTest {
  private final SessionSettings sessions = new SessionSettings();

  @Test
  void theUsualIsOn() {
    sessions.complete(Settings.of(Map.of()));
    assertThat(sessions.rules()).contains(SessionRules.usual());
    assertThat(new SessionSettings().rules()).contains(SessionRules.usual());
  }

  @Test
  void theEnvironmentMaySaySo() {
    sessions.complete(
        Settings.of(
            Map.of(
                "MCP_SESSIONS", "on",
                "MCP_SESSION_MAX", "7",
                "MCP_SESSION_MAX_PER_CALLER", "3",
                "MCP_SESSION_IDLE", "5m",
                "MCP_SESSION_REPLAY_BYTES", "0")));
    assertThat(sessions.rules()).contains(new SessionRules(7, 3, Duration.ofMinutes(5), 0));
  }

  @Test
  void theyMayBeOff() {
    sessions.complete(Settings.of(Map.of("MCP_SESSIONS", "off")));
    assertThat(sessions.rules()).isEmpty();
  }

  @Test
  void whatIsSetInCodeStands() {
    sessions.off();
    sessions.complete(Settings.of(Map.of("MCP_SESSIONS", "on")));
    assertThat(sessions.rules()).isEmpty();
    SessionSettings few = new SessionSettings();
    few.max(5);
    few.maxOfOne(4);
    few.idleTime(Duration.ofSeconds(3));
    few.replayBytes(2);
    few.complete(Settings.of(Map.of("MCP_SESSION_MAX", "9")));
    assertThat(few.rules()).contains(new SessionRules(5, 4, Duration.ofSeconds(3), 2));
  }

  @ParameterizedTest
  @CsvSource({
    "MCP_SESSIONS, yes, must be on or off",
    "MCP_SESSION_MAX, 0, must be a number from 1 to 1000000",
    "MCP_SESSION_MAX_PER_CALLER, many, must be a number from 1 to 1000000",
    "MCP_SESSION_IDLE, 0s, must be more than nothing",
    "MCP_SESSION_IDLE, an hour, must be a number with a unit",
    "MCP_SESSION_REPLAY_BYTES, -1, must be a number from 0 to 67108864"
  })
  void whatIsWrongIsSaid(String variable, String value, String problem) {
    assertThatThrownBy(() -> sessions.complete(Settings.of(Map.of(variable, value))))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(variable)
        .hasMessageContaining(problem);
  }

  @Test
  void whatIsWrongInCodeIsSaid() {
    assertThatThrownBy(() -> sessions.max(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> sessions.idleTime(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> sessions.replayBytes(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}
