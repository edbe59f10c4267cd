package dev.tessera.runtime.settings;

import java.util.ArrayList;
import java.util.List;

/** The names of this machine for itself, which clients and people mix freely. */
final class Loopback {
  private static final List<String> NAMES = List.of("localhost", "127.0.0.1", "[::1]");

  private Loopback() {}

  /** The URL and, where its host is loopback, the same with the other names. */
  static List<HttpUrl> aliases(HttpUrl url) {
    List<HttpUrl> all = new ArrayList<>(List.of(url));
    for (String name : url.isLoopback() ? NAMES : List.<String>of()) {
      if (!name.equals(url.host())) {
        all.add(url.withHost(name));
      }
    }
    return all;
  }
}
