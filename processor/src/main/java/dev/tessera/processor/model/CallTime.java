package dev.tessera.processor.model;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a call may take, as in the settings: {@code 500ms}, {@code 30s}, {@code 5m}. */
public final class CallTime {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,9})(ms|s|m)");

  private CallTime() {}

  /** The time, zero for {@code off}; empty if it is written otherwise, or is no time at all. */
  public static Optional<Duration> parse(String text) {
    if (text.equals("off")) {
      return Optional.of(Duration.ZERO);
    }
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    long amount = Long.parseLong(form.group(1));
    Duration time =
        switch (form.group(2)) {
          case "ms" -> Duration.ofMillis(amount);
          case "s" -> Duration.ofSeconds(amount);
          default -> Duration.ofMinutes(amount);
        };
    return Optional.of(time).filter(some -> !some.isZero());
  }
}
