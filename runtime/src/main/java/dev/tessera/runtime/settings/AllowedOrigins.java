package dev.tessera.runtime.settings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The Origin headers that the server answers (MCP 2026-07-28, Streamable HTTP, security): the
 * origin of {@code MCP_URL}, where that is loopback its aliases, and {@code MCP_ALLOWED_ORIGINS}.
 * Compared exactly; {@code null} is never allowed.
 *
 * <p>Immutable and thread-safe.
 */
public final class AllowedOrigins {
  private static final String VARIABLE = "MCP_ALLOWED_ORIGINS";

  private final Set<String> origins;

  private AllowedOrigins(Set<String> origins) {
    this.origins = Set.copyOf(origins);
  }

  /**
   * What {@code MCP_URL} and {@code MCP_ALLOWED_ORIGINS} say.
   *
   * @throws SettingsException if a value is no origin
   */
  public static AllowedOrigins from(Settings settings, ServerUrl url) {
    return of(url, settings.list(VARIABLE));
  }

  /**
   * The origin of the URL, its aliases, and these.
   *
   * @throws SettingsException if one of them is no origin
   */
  public static AllowedOrigins of(ServerUrl url, List<String> more) {
    Set<String> origins = new HashSet<>();
    for (HttpUrl alias : Loopback.aliases(url.url())) {
      origins.add(alias.origin());
    }
    for (String origin : more) {
      if (!origin.matches("https?://[^/?#@*]+")) {
        throw SettingsException.of(
            VARIABLE,
            origin,
            "must list origins: scheme, host and port, with no path and no '*'",
            "Write it as in https://app.example.com,http://localhost:6274.");
      }
      origins.add(HttpUrl.parse(VARIABLE, origin).origin());
    }
    return new AllowedOrigins(origins);
  }

  /** Whether a request with this Origin header is answered. */
  public boolean allows(String origin) {
    return origins.contains(origin);
  }
}
