package dev.tessera.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallSettingsTest {
  @TempDir private Path folder;

  private CallSettings settings(String name, String value) {
    return CallSettings.from(Settings.load(Map.of(name, value), folder));
  }

  @Test
  void whatIsNotSetIsEmpty() {
    assertThat(settings("OTHER", "1"))
        .isEqualTo(new CallSettings(Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @Test
  void allAreReadAsTheyAreWritten() {
    assertThat(settings("MCP_CALL_TIMEOUT", "90s").timeout()).contains(Duration.ofSeconds(90));
    assertThat(settings("MCP_CALL_TIMEOUT", "off").timeout()).contains(Duration.ZERO);
    assertThat(settings("MCP_INPUT_TIME", "10m").inputTime()).contains(Duration.ofMinutes(10));
    assertThat(settings("MCP_MAX_CONCURRENT_CALLS", "500").maxConcurrent()).contains(500);
  }

  @Test
  void whatIsWrongIsSaid() {
    assertThatThrownBy(() -> settings("MCP_CALL_TIMEOUT", "0s"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll("MCP_CALL_TIMEOUT", "must be more than nothing", "off");
    assertThatThrownBy(() -> settings("MCP_CALL_TIMEOUT", "5 minutes"))
        .hasMessageContaining("must be a number with a unit");
    assertThatThrownBy(() -> settings("MCP_INPUT_TIME", "0s"))
        .hasMessageContainingAll("MCP_INPUT_TIME", "must be more than nothing");
    assertThatThrownBy(() -> settings("MCP_MAX_CONCURRENT_CALLS", "0"))
        .hasMessageContaining("must be a number from 1 to 999999999");
  }
}
