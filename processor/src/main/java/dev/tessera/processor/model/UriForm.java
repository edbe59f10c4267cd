package dev.tessera.processor.model;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Parses URIs as the runtime does, which is stricter than java.net.URI. */
final class UriForm {
  private UriForm() {}

  /**
   * @throws IllegalArgumentException if it is none
   */
  static URI uri(String text) {
    URI uri = URI.create(text);
    if (hasStrayBracket(text, uri.getHost())) {
      throw new IllegalArgumentException(text);
    }
    return uri;
  }

  /**
   * @throws IllegalArgumentException if it is none, or has no host
   */
  static URI url(String text) {
    URI uri = uri(text);
    if (uri.getHost() == null) {
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
}
