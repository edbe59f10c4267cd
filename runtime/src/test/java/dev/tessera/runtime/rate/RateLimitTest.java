package dev.tessera.runtime.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.settings.SettingsException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitTest {
  private static Settings setTo(String value) {
    return Settings.of(Map.of("MCP_RATE_LIMIT", value));
  }

  @ParameterizedTest
  @CsvSource({"100/s, 100, PT1S", "600/m, 600, PT1M", "999999999/h, 999999999, PT1H"})
  void isANumberOfCallsInATime(String value, int calls, Duration period) {
    assertThat(RateLimit.from(setTo(value))).contains(new RateLimit(calls, period));
  }

  @Test
  void isGenerousIfNotSetAndMayBeOff() {
    assertThat(RateLimit.from(Settings.of(Map.of()))).contains(RateLimit.USUAL);
    assertThat(RateLimit.from(setTo(" "))).contains(RateLimit.USUAL);
    assertThat(RateLimit.from(setTo("OFF"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "100",
        "0/s",
        "-1/s",
        "1.5/s",
        "100/d",
        "100 / s",
        "1e3/s",
        "none",
        "9999999999/s"
      })
  void isRefusedInAnyOtherForm(String value) {
    assertThatThrownBy(() -> RateLimit.from(setTo(value)))
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            "MCP_RATE_LIMIT is \""
                + value
                + "\", but must be a number of calls and a unit of time, or off. Write it as in"
                + " 100/s, 600/m or 5000/h.");
  }

  @Test
  void hasBounds() {
    assertThatThrownBy(() -> new RateLimit(0, Duration.ofSeconds(1)))
        .hasMessage("0 calls are not in 1 to 1000000000");
    assertThatThrownBy(() -> new RateLimit(1, Duration.ofNanos(1)))
        .hasMessage("PT0.000000001S is not a millisecond to a day");
    assertThatThrownBy(() -> new RateLimit(1, Duration.ofDays(2)))
        .hasMessage("PT48H is not a millisecond to a day");
  }
}
