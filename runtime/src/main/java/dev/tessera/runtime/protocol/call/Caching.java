package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.json.JsonWriter;

/** Who may keep an answer, and how long (MCP 2026-07-28, Caching, Cacheable Model). */
enum Caching {
  /** The answer is the same for everybody. */
  PUBLIC("public"),
  /** The answer depends on the caller. */
  PRIVATE("private");

  /** How long a client may take an answer for fresh: what is compiled changes with a deployment. */
  private static final long TTL_MS = 300_000;

  private final String scope;

  Caching(String scope) {
    this.scope = scope;
  }

  /** Writes the members of a result that say so. */
  void write(JsonWriter out) {
    out.name("ttlMs").value(TTL_MS).name("cacheScope").value(scope);
  }
}
