package dev.tessera.runtime.protocol.offer;

import dev.tessera.runtime.server.McpFeatures;

/** What came at once and can go at once: the server itself, or what was registered together. */
final class Part {
  private final McpFeatures features;

  Part(McpFeatures features) {
    this.features = features;
  }

  McpFeatures features() {
    return features;
  }
}
