package dev.tessera.runtime.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * An http or https URL without query, fragment and user info, in one spelling: lower-case scheme
 * and host, no default port, no slash at the end (RFC 3986 section 6.2).
 *
 * @param scheme {@code http} or {@code https}
 * @param host a name or an address, IPv6 in brackets
 * @param port the port, the scheme's default included
 * @param path empty, or from a slash on, without one at the end
 */
public record HttpUrl(String scheme, String host, int port, String path) {
  private static final String SAFE_PATH = "(?:/[A-Za-z0-9._~-]+)*";
  private static final String DOT_SEGMENT = "(?s).*/\\.{1,2}(?:/.*)?";

  /**
   * Reads the value of a variable.
   *
   * @throws SettingsException if it is no such URL
   */
  public static HttpUrl parse(String variable, String value) {
    URI uri = uri(variable, value);
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (uri.getRawUserInfo() != null) {
      String bare = value.replaceFirst("//[^@]*@", "//");
      throw SettingsException.of(
          variable,
          value.replaceFirst("//[^@]*@", "//...@"),
          "must not hold a user name or password",
          "Set " + variable + "=" + bare + ".");
    }
    refuseTail(variable, value, "a query", uri.getRawQuery() != null, '?');
    refuseTail(variable, value, "a fragment", uri.getRawFragment() != null, '#');
    boolean http = scheme.equals("http") || scheme.equals("https");
    if (!http || uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > 65_535) {
      throw notAUrl(variable, value);
    }
    int port = uri.getPort() >= 0 ? uri.getPort() : defaultPort(scheme);
    String path = uri.getRawPath().replaceFirst("/+$", "");
    if (!path.matches(SAFE_PATH) || path.matches(DOT_SEGMENT)) {
      throw SettingsException.of(
          variable,
          value,
          "has a path with more than letters, digits, '-', '.', '_' and '~' between slashes",
          "Choose another path.");
    }
    return new HttpUrl(scheme, uri.getHost().toLowerCase(Locale.ROOT), port, path);
  }

  private static URI uri(String variable, String value) {
    try {
      return new URI(value);
    } catch (URISyntaxException e) {
      throw notAUrl(variable, value);
    }
  }

  private static SettingsException notAUrl(String variable, String value) {
    return SettingsException.of(
        variable,
        value.replaceFirst("//[^@/]*@", "//...@"),
        "must be an http or https URL",
        "Write it as in https://mcp.example.com/ or http://localhost:3002/.");
  }

  private static void refuseTail(
      String variable, String value, String what, boolean present, char start) {
    if (present) {
      throw SettingsException.of(
          variable,
          value,
          "must not have " + what,
          "Set " + variable + "=" + value.substring(0, value.indexOf(start)) + ".");
    }
  }

  private static int defaultPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }

  /**
   * The one spelling of a URL that came from elsewhere, or the text as it is if it is no such URL.
   */
  public static String canonical(String url) {
    try {
      return parse("url", url).toString();
    } catch (SettingsException e) {
      return url;
    }
  }

  /** Host and port as in a Host header, the port left out where it is the scheme's default. */
  public String authority() {
    return port == defaultPort(scheme) ? host : host + ":" + port;
  }

  /** Scheme and authority, as in an Origin header (RFC 6454 section 6.2). */
  public String origin() {
    return scheme + "://" + authority();
  }

  /** Whether the host is this machine: localhost, 127.0.0.0/8 or ::1. */
  public boolean isLoopback() {
    return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
  }

  /** Whether what is sent there can be read on the way: plain http to another machine. */
  public boolean isExposed() {
    return scheme.equals("http") && !isLoopback();
  }

  HttpUrl withHost(String other) {
    return new HttpUrl(scheme, other, port, path);
  }

  HttpUrl withPath(String other) {
    return new HttpUrl(scheme, host, port, other);
  }

  /** The URL, with no slash at the end. */
  @Override
  public String toString() {
    return origin() + path;
  }
}
