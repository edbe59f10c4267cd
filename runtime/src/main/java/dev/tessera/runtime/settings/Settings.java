package dev.tessera.runtime.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The settings that a server starts with: the environment and, for what is not in it, the file
 * {@code .env}.
 *
 * <p>A variable that is set to nothing but white space counts as not set, and hides one of the same
 * name in the file. Immutable and thread-safe.
 */
public final class Settings {
  private static final int MAX_PORT = 65_535;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private final Map<String, String> values;

  private Settings(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /**
   * Reads the file {@code .env}, if the directory has one, and lays the environment over it.
   *
   * @throws SettingsException if the file is there and cannot be read
   */
  public static Settings load(Map<String, String> environment, Path directory) {
    Path file = directory.resolve(".env");
    Map<String, String> values = new HashMap<>();
    if (Files.isRegularFile(file)) {
      values.putAll(DotEnv.read(file));
    }
    values.putAll(environment);
    return new Settings(values);
  }

  /** Exactly these settings. */
  public static Settings of(Map<String, String> values) {
    return new Settings(values);
  }

  /** The value of a variable without white space around it; empty if it is not set. */
  public Optional<String> value(String variable) {
    String value = values.getOrDefault(variable, "").strip();
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  /**
   * As {@link #value}, but a variable that is set to nothing is the empty string: for lists where
   * "none" and "not said" differ.
   */
  public Optional<String> explicit(String variable) {
    return Optional.ofNullable(values.get(variable)).map(String::strip);
  }

  /** The parts of a value between commas or white space; empty if the variable is not set. */
  public List<String> list(String variable) {
    List<String> parts = new ArrayList<>();
    for (String part : value(variable).orElse("").split("[,\\s]+", -1)) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return List.copyOf(parts);
  }

  /** The variables that start so and are set to something, in alphabetical order. */
  public List<String> namesFrom(String start) {
    return values.keySet().stream()
        .filter(name -> name.startsWith(start) && value(name).isPresent())
        .sorted()
        .toList();
  }

  /**
   * A TCP port.
   *
   * @throws SettingsException if the value is no number from 1 to 65535
   */
  public int port(String variable, int fallback) {
    return number(variable, 1, MAX_PORT, fallback);
  }

  /**
   * A number.
   *
   * @param fallback what it is if the variable is not set
   * @throws SettingsException if the value is no number within these bounds
   */
  public int number(String variable, int min, int max, int fallback) {
    Optional<String> value = value(variable);
    if (value.isEmpty()) {
      return fallback;
    }
    if (NUMBER.matcher(value.get()).matches()) {
      int number = Integer.parseInt(value.get());
      if (min <= number && number <= max) {
        return number;
      }
    }
    throw SettingsException.of(
        variable,
        value.get(),
        "must be a number from " + min + " to " + max,
        "Set " + variable + "=" + fallback + ", or unset it for " + fallback + ".");
  }

  /**
   * Whether a variable is {@code on}; it is {@code off} if not set.
   *
   * @throws SettingsException if the value is neither
   */
  public boolean isOn(String variable) {
    return isOn(variable, false);
  }

  /**
   * Whether a variable is {@code on}.
   *
   * @param fallback whether it is if it is not set
   * @throws SettingsException if the value is neither {@code on} nor {@code off}
   */
  public boolean isOn(String variable, boolean fallback) {
    String value = value(variable).orElse(word(fallback));
    if (!value.equalsIgnoreCase("on") && !value.equalsIgnoreCase("off")) {
      throw SettingsException.of(
          variable,
          value,
          "must be on or off",
          "Set " + variable + "=" + word(!fallback) + ", or unset it for " + word(fallback) + ".");
    }
    return value.equalsIgnoreCase("on");
  }

  private static String word(boolean on) {
    return on ? "on" : "off";
  }

  /**
   * A duration, written {@code 500ms}, {@code 10s}, {@code 5m} or {@code 1h}.
   *
   * @throws SettingsException if the value is written otherwise
   */
  public Duration duration(String variable, Duration fallback) {
    return duration(variable).orElse(fallback);
  }

  /**
   * A duration that may be unset.
   *
   * @throws SettingsException if the value is written otherwise
   */
  public Optional<Duration> duration(String variable) {
    return value(variable).map(value -> Durations.parse(variable, value));
  }

  /**
   * A duration of more than nothing, which may be unset.
   *
   * @param fix what to do about one of nothing
   * @throws SettingsException if the value is written otherwise
   */
  public Optional<Duration> positiveDuration(String variable, String fix) {
    Optional<Duration> time = duration(variable);
    if (time.filter(Duration::isZero).isPresent()) {
      String value = value(variable).orElseThrow();
      throw SettingsException.of(variable, value, "must be more than nothing", fix);
    }
    return time;
  }
}
