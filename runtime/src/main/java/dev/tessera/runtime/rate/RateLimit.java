package dev.tessera.runtime.rate;

import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.settings.SettingsException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many calls one client may make in a period. So many may come at once; after that, they are
 * let in as the period goes by (a token bucket).
 *
 * @param calls how many, from 1 to 1,000,000,000
 * @param period in what time, from a millisecond to a day
 */
public record RateLimit(int calls, Duration period) {
  /** 1000 calls a second: no client that behaves comes near it. */
  public static final RateLimit USUAL = new RateLimit(1_000, Duration.ofSeconds(1));

  private static final String VARIABLE = "MCP_RATE_LIMIT";
  private static final int MAX_CALLS = 1_000_000_000;
  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,8})/([smh])");

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if there is no call or no time, or too much of either
   */
  public RateLimit {
    if (calls < 1 || calls > MAX_CALLS) {
      throw new IllegalArgumentException(calls + " calls are not in 1 to " + MAX_CALLS);
    }
    if (period.toMillis() < 1 || period.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException(period + " is not a millisecond to a day");
    }
  }

  /**
   * What {@code MCP_RATE_LIMIT} says, as in {@code 100/s}, {@code 600/m} or {@code 5000/h}; {@link
   * #USUAL} if it is not set, and empty, for no limit, if it is {@code off}.
   *
   * @throws SettingsException if it is written otherwise
   */
  public static Optional<RateLimit> from(Settings settings) {
    Optional<String> value = settings.value(VARIABLE);
    if (value.isEmpty()) {
      return Optional.of(USUAL);
    }
    if (value.get().equalsIgnoreCase("off")) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(value.get());
    if (!form.matches()) {
      throw SettingsException.of(
          VARIABLE,
          value.get(),
          "must be a number of calls and a unit of time, or off",
          "Write it as in 100/s, 600/m or 5000/h.");
    }
    return Optional.of(new RateLimit(Integer.parseInt(form.group(1)), unit(form.group(2))));
  }

  private static Duration unit(String letter) {
    return switch (letter) {
      case "s" -> Duration.ofSeconds(1);
      case "m" -> Duration.ofMinutes(1);
      default -> Duration.ofHours(1);
    };
  }
}
