package dev.tessera.dev.clients;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The rules for redirect URIs: which may be registered, and which registered one a request names.
 */
public final class RedirectUris {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Schemes that a browser acts on by itself. */
  private static final Set<String> UNSAFE_SCHEMES =
      Set.of(
          "javascript",
          "data",
          "vbscript",
          "file",
          "blob",
          "about",
          "ftp",
          "ws",
          "wss",
          "view-source");

  private RedirectUris() {}

  /**
   * Whether a client may register this URI: https, http on loopback, or a scheme of an
   * application's own (RFC 8252 sections 7.1 to 7.3), without a fragment (RFC 6749 section 3.1.2).
   */
  static boolean registrable(String uri) {
    return parsed(uri).filter(RedirectUris::registrable).isPresent();
  }

  private static boolean registrable(URI uri) {
    if (uri.getScheme() == null || uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
      return false;
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "https" -> uri.getHost() != null;
      case "http" -> loopback(uri);
      default -> !UNSAFE_SCHEMES.contains(scheme) && !uri.isOpaque();
    };
  }

  /**
   * Whether the requested URI is a registered one; on loopback, the port may differ (RFC 8252
   * section 7.3).
   */
  public static boolean matches(List<String> registered, String requested) {
    return registered.contains(requested)
        || registered.stream().anyMatch(one -> sameButForThePort(one, requested));
  }

  private static boolean sameButForThePort(String registered, String requested) {
    Optional<URI> left = parsed(registered).filter(RedirectUris::loopback);
    Optional<URI> right =
        parsed(requested).filter(RedirectUris::registrable).filter(RedirectUris::loopback);
    return left.isPresent()
        && right.isPresent()
        && left.get().getHost().equals(right.get().getHost())
        && Objects.equals(left.get().getRawPath(), right.get().getRawPath())
        && Objects.equals(left.get().getRawQuery(), right.get().getRawQuery());
  }

  public static boolean loopback(String uri) {
    return parsed(uri).filter(RedirectUris::loopback).isPresent();
  }

  private static boolean loopback(URI uri) {
    return "http".equals(uri.getScheme())
        && uri.getHost() != null
        && LOOPBACK.contains(uri.getHost());
  }

  /** Where the answer goes, in words for a person. */
  public static String destination(String uri) {
    URI parsed = URI.create(uri);
    return parsed.getHost() == null ? parsed.getScheme() + ":" : parsed.getAuthority();
  }

  private static Optional<URI> parsed(String uri) {
    try {
      return Optional.of(new URI(uri));
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }
}
