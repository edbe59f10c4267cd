package dev.tessera.runtime.settings;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the settings say about calls.
 *
 * @param timeout {@code MCP_CALL_TIMEOUT}: how long one may take, zero for ever; empty if it is not
 *     set
 * @param inputTime {@code MCP_INPUT_TIME}: how long one waits for an answer of its client, before
 *     2026-07-28; empty if it is not set
 * @param maxConcurrent {@code MCP_MAX_CONCURRENT_CALLS}; empty if it is not set
 */
public record CallSettings(
    Optional<Duration> timeout, Optional<Duration> inputTime, Optional<Integer> maxConcurrent) {
  private static final String TIMEOUT = "MCP_CALL_TIMEOUT";
  private static final String INPUT_TIME = "MCP_INPUT_TIME";
  private static final String MAX = "MCP_MAX_CONCURRENT_CALLS";
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

  /**
   * Reads them.
   *
   * @throws SettingsException if one is written otherwise
   */
  public static CallSettings from(Settings settings) {
    return new CallSettings(
        timeout(settings),
        settings.positiveDuration(INPUT_TIME, "Write it as in 2m."),
        settings.value(MAX).map(CallSettings::number));
  }

  private static Optional<Duration> timeout(Settings settings) {
    return settings.value(TIMEOUT).filter("off"::equalsIgnoreCase).isPresent()
        ? Optional.of(Duration.ZERO)
        : settings.positiveDuration(TIMEOUT, "Write off for calls that may take for ever.");
  }

  private static int number(String value) {
    if (!NUMBER.matcher(value).matches()) {
      throw SettingsException.of(
          MAX, value, "must be a number from 1 to 999999999", "Write it as in 1000.");
    }
    return Integer.parseInt(value);
  }
}
