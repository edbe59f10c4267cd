package dev.tessera.runtime.auth;

import java.util.List;

/** Scopes as clients are told of them. */
final class Scopes {
  private Scopes() {}

  /**
   * Without {@code offline_access}: refresh tokens are no requirement of a resource (MCP
   * 2026-07-28, Authorization, Refresh Tokens).
   */
  static List<String> published(List<String> scopes) {
    return scopes.stream().filter(scope -> !scope.equals("offline_access")).toList();
  }
}
