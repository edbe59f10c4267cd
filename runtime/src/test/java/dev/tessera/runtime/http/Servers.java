package dev.tessera.runtime.http;

import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.TestTools;
import dev.tessera.runtime.auth.FixedTokens;
import dev.tessera.runtime.server.McpFeatures;
import java.util.Map;
import java.util.Set;

/** Servers on port 0 whose callers are {@code reader} and {@code writer}. */
final class Servers {
  static final String APP = "https://app.example.com";

  private Servers() {}

  static FixedTokens tokens() {
    return new FixedTokens(
        TestTools.SCOPES, Map.of("reader", Set.of("notes:read"), "writer", Set.of("notes:write")));
  }

  static TesseraServer.Builder secured(McpFeatures tools) {
    return secured(tools, tokens());
  }

  static TesseraServer.Builder secured(McpFeatures tools, FixedTokens tokens) {
    return open(tools).authorization(tokens, "https://login.example.com");
  }

  static TesseraServer.Builder open(McpFeatures tools) {
    return TesseraServer.builder(tools).port(0).allowedOrigin(APP);
  }
}
