package dev.tessera.runtime.settings;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The Host headers that the server answers, so that a page of somebody else's cannot reach it under
 * a name of its own (DNS rebinding): the authority of {@code MCP_URL}, where that is loopback its
 * aliases, and {@code MCP_ALLOWED_HOSTS}. Compared exactly, but for letter case.
 *
 * <p>Immutable and thread-safe.
 */
public final class AllowedHosts {
  private static final String VARIABLE = "MCP_ALLOWED_HOSTS";
  private static final String FORM = "(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{1,5})?";

  private final Set<String> hosts;

  private AllowedHosts(Set<String> hosts) {
    this.hosts = Set.copyOf(hosts);
  }

  /**
   * What {@code MCP_URL} and {@code MCP_ALLOWED_HOSTS} say.
   *
   * @throws SettingsException if a value is no {@code host} or {@code host:port}
   */
  public static AllowedHosts from(Settings settings, ServerUrl url) {
    return of(url, settings.list(VARIABLE));
  }

  /**
   * The authority of the URL, its aliases, and these.
   *
   * @throws SettingsException if one of them is no {@code host} or {@code host:port}
   */
  public static AllowedHosts of(ServerUrl url, List<String> more) {
    Set<String> hosts = new HashSet<>();
    for (HttpUrl alias : Loopback.aliases(url.url())) {
      hosts.add(alias.authority());
      hosts.add(alias.host() + ":" + alias.port());
    }
    for (String host : more) {
      if (!host.matches(FORM)) {
        throw SettingsException.of(
            VARIABLE,
            host,
            "must list hosts, each with its port if that is not the default",
            "Write it as in mcp.example.com,localhost:3002.");
      }
      hosts.add(host.toLowerCase(Locale.ROOT));
    }
    return new AllowedHosts(hosts);
  }

  /** Whether a Host header with this value is answered. */
  public boolean allows(String host) {
    return hosts.contains(host) || hosts.contains(host.toLowerCase(Locale.ROOT));
  }
}
