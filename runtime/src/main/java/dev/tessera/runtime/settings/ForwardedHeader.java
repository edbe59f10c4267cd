package dev.tessera.runtime.settings;

import java.util.Locale;
import java.util.Optional;

/**
 * The header in which reverse proxies say where a request came from. Only a server that cannot be
 * reached but through them may believe it: anybody can send one.
 *
 * @param kind which header
 * @param hops how many proxies of one's own there are: each adds one address to the header's end
 */
public record ForwardedHeader(Kind kind, int hops) {
  private static final String VARIABLE = "MCP_FORWARDED_HEADER";
  private static final String HOPS = "MCP_FORWARDED_HOPS";
  private static final int MAX_HOPS = 10;

  /** The headers there are. */
  public enum Kind {
    /** {@code Forwarded} (RFC 7239). */
    FORWARDED,
    /** {@code X-Forwarded-For}. */
    X_FORWARDED_FOR
  }

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if the number of proxies is not 1 to 10
   */
  public ForwardedHeader {
    if (hops < 1 || hops > MAX_HOPS) {
      throw new IllegalArgumentException(hops + " proxies are not in 1 to " + MAX_HOPS);
    }
  }

  /**
   * What {@code MCP_FORWARDED_HEADER} says, with {@code MCP_FORWARDED_HOPS} proxies; empty if it is
   * not set, and then no such header is believed.
   *
   * @throws SettingsException if it is another header, or the number of proxies is none
   */
  public static Optional<ForwardedHeader> from(Settings settings) {
    int hops = hops(settings);
    return settings.value(VARIABLE).map(value -> new ForwardedHeader(kind(value), hops));
  }

  private static Kind kind(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "forwarded" -> Kind.FORWARDED;
      case "x-forwarded-for" -> Kind.X_FORWARDED_FOR;
      default ->
          throw SettingsException.of(
              VARIABLE,
              value,
              "must be Forwarded or X-Forwarded-For",
              "Set it to the one that your reverse proxy writes, or unset it if there is none.");
    };
  }

  private static int hops(Settings settings) {
    String value = settings.value(HOPS).orElse("1");
    if (!value.matches("[1-9]|10")) {
      throw SettingsException.of(
          HOPS,
          value,
          "must be a number from 1 to " + MAX_HOPS,
          "Set it to how many reverse proxies a request passes, or unset it for 1.");
    }
    return Integer.parseInt(value);
  }
}
