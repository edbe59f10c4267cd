package dev.tessera.runtime.protocol.catalog;

import dev.tessera.runtime.json.JsonWriter;
import java.time.Duration;

/**
 * Who may keep an answer, and how long (MCP 2026-07-28, Caching, Cacheable Model).
 *
 * @param dependsOnCaller whether another caller might get another answer
 * @param timeToLive how long a client may take it for fresh
 */
public record Caching(boolean dependsOnCaller, Duration timeToLive) {

  /** Writes the members of a result that say so. */
  public void write(JsonWriter out) {
    out.name("ttlMs").value(timeToLive.toMillis());
    out.name("cacheScope").value(dependsOnCaller ? "private" : "public");
  }
}
