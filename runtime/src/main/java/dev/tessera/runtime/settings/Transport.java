package dev.tessera.runtime.settings;

import java.util.Locale;

/** How clients reach the server: the variable {@code TRANSPORT}. */
public enum Transport {
  /** Streamable HTTP, on {@code HOST} and {@code PORT}. */
  HTTP,
  /** Standard input and output of this process. */
  STDIO;

  private static final String VARIABLE = "TRANSPORT";

  /**
   * What {@code TRANSPORT} says; HTTP if it is not set.
   *
   * @throws SettingsException if it is neither {@code http} nor {@code stdio}
   */
  public static Transport from(Settings settings) {
    String value = settings.value(VARIABLE).orElse("http");
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "http" -> HTTP;
      case "stdio" -> STDIO;
      default ->
          throw SettingsException.of(
              VARIABLE,
              value,
              "must be http or stdio",
              "Set TRANSPORT=http or TRANSPORT=stdio, or unset it for http.");
    };
  }
}
