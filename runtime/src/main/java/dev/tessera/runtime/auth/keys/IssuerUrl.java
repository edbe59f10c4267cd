package dev.tessera.runtime.auth.keys;

import dev.tessera.runtime.settings.HttpUrl;
import dev.tessera.runtime.settings.SettingsException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An authorization server's issuer identifier (RFC 8414 section 2).
 *
 * @param text as the issuer itself writes it: compared character for character
 * @param url the same in one spelling
 */
public record IssuerUrl(String text, HttpUrl url) {
  private static final String OAUTH = "/.well-known/oauth-authorization-server";
  private static final String OPENID = "/.well-known/openid-configuration";

  /**
   * Reads the value of a variable.
   *
   * @throws SettingsException if it is no URL with https, or with http on loopback
   */
  public static IssuerUrl parse(String variable, String value) {
    HttpUrl url = HttpUrl.parse(variable, value);
    if (url.isExposed()) {
      throw SettingsException.of(
          variable,
          value,
          "must use https, unless it is on this machine",
          "Set " + variable + "=" + value.replaceFirst("(?i)^http:", "https:") + ".");
    }
    return new IssuerUrl(value, url);
  }

  /**
   * Where its metadata may be, in the order in which to ask (MCP 2026-07-28, Authorization Server
   * Metadata Discovery).
   */
  public List<URI> metadataUrls() {
    String path = url.path();
    return path.isEmpty()
        ? List.of(at(OAUTH), at(OPENID))
        : List.of(at(OAUTH + path), at(OPENID + path), at(path + OPENID));
  }

  private URI at(String path) {
    return URI.create(url.origin() + path);
  }

  /**
   * The place of this issuer's keys that a text names. They may be fetched by https or, where the
   * issuer is on this machine itself, from this machine.
   *
   * @return empty if it is no such place, or no URL at all
   */
  public Optional<URI> keysPlace(String text) {
    try {
      return Optional.of(URI.create(text)).filter(this::mayKeepKeysAt);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private boolean mayKeepKeysAt(URI place) {
    if (place.getHost() == null || place.getRawUserInfo() != null) {
      return false;
    }
    String scheme = String.valueOf(place.getScheme()).toLowerCase(Locale.ROOT);
    boolean local = new HttpUrl(scheme, place.getHost(), 0, "").isLoopback();
    return local
        ? url.isLoopback() && (scheme.equals("http") || scheme.equals("https"))
        : scheme.equals("https");
  }
}
