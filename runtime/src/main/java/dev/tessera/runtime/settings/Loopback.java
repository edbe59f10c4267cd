package dev.tessera.runtime.settings;

import java.util.List;
import java.util.stream.Stream;

/** The names of this machine for itself, which clients and people mix freely. */
final class Loopback {
  private static final List<String> NAMES = List.of("localhost", "127.0.0.1", "[::1]");

  private Loopback() {}

  /** The URL and, where its host is loopback, the same with the other names. */
  static List<HttpUrl> aliases(HttpUrl url) {
    Stream<HttpUrl> others =
        url.isLoopback() ? NAMES.stream().map(url::withHost) : Stream.<HttpUrl>empty();
    return Stream.concat(Stream.of(url), others).distinct().toList();
  }
}
