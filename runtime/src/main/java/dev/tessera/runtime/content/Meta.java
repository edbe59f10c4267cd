package dev.tessera.runtime.content;

import dev.tessera.runtime.json.Json;
import dev.tessera.runtime.json.JsonException;
import dev.tessera.runtime.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A member {@code _meta}: what a server says beside what the protocol knows (MCP 2026-07-28,
 * Overview, {@code _meta}).
 *
 * <p>Immutable and thread-safe.
 *
 * @param members each with its value in JSON, in the order in which they are sent
 */
public record Meta(Map<String, String> members) {
  private static final Pattern KEY =
      Pattern.compile(
          "(?:[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*/)?"
              + "(?:[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?)?");
  private static final Pattern RESERVED =
      Pattern.compile("[^./]+\\.(?:mcp|modelcontextprotocol)[./].*");
  private static final Meta NONE = new Meta(Map.of());

  /** Copies the map. */
  public Meta {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /** Says nothing. */
  public static Meta none() {
    return NONE;
  }

  /**
   * The same with one more member.
   *
   * @param key the key, with a prefix of the user's own or without one
   * @param json its value, as JSON
   * @throws IllegalArgumentException if the key has another form or is reserved for MCP, or the
   *     value is no JSON
   */
  public Meta with(String key, String json) {
    if (!KEY.matcher(key).matches() || RESERVED.matcher(key).matches()) {
      throw new IllegalArgumentException(
          "\"" + key + "\" is no key for _meta: use name or your.domain/name");
    }
    Map<String, String> more = new LinkedHashMap<>(members);
    more.put(key, checked(json));
    return new Meta(more);
  }

  /** Whether there is nothing to send. */
  public boolean isEmpty() {
    return members.isEmpty();
  }

  /**
   * One JSON value, without white space around it.
   *
   * @throws IllegalArgumentException if it is none
   */
  static String checked(String json) {
    try {
      JsonReader in = Json.readerOfUntrusted(json.getBytes(StandardCharsets.UTF_8));
      in.skip();
      in.end();
      return json.strip();
    } catch (JsonException e) {
      throw new IllegalArgumentException("A value is not JSON: " + e.getMessage(), e);
    }
  }
}
