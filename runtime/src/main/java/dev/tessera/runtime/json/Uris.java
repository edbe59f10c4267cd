package dev.tessera.runtime.json;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/** Parses URIs as RFC 3986 has them, where java.net.URI is laxer. */
final class Uris {
  private Uris() {}

  /**
   * @throws IllegalArgumentException if it is none
   */
  static URI uri(String text) {
    URI uri = URI.create(text);
    if (!uri.isAbsolute() || hasStrayBracket(text, uri.getHost())) {
      throw new IllegalArgumentException(text);
    }
    return uri;
  }

  /** Brackets are for addresses of IPv6 only, and those have no zone. */
  private static boolean hasStrayBracket(String text, @Nullable String host) {
    if (host == null || !host.startsWith("[")) {
      return text.indexOf('[') >= 0 || text.indexOf(']') >= 0;
    }
    return host.indexOf('%') >= 0
        || text.indexOf('[') != text.lastIndexOf('[')
        || text.indexOf(']') != text.lastIndexOf(']');
  }

  /**
   * @throws IllegalArgumentException if it is none, or has no host
   */
  static URL url(String text) {
    URI uri = uri(text);
    if (uri.getHost() == null) {
      throw new IllegalArgumentException(text);
    }
    try {
      return uri.toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
