package dev.tessera.runtime.content;

import dev.tessera.runtime.json.Json;
import dev.tessera.runtime.json.JsonException;
import dev.tessera.runtime.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A tool's whole answer, for tools that want to say more than one value: several pieces of content,
 * structured content beside them, {@code _meta}, or that it went wrong.
 *
 * <pre>{@code
 * return ToolResult.builder()
 *     .content(Content.text("Found 2 rows"), Content.link("rows://7", "rows"))
 *     .structuredContent("{\"rows\":2}")
 *     .build();
 * }</pre>
 *
 * <p>Such a tool has no output schema: nothing of the answer is known at compile time. Immutable
 * and thread-safe.
 */
public final class ToolResult {
  private final List<Content> content;
  private final Optional<String> structuredContent;
  private final Map<String, String> meta;
  private final boolean error;

  private ToolResult(Builder builder) {
    content = List.copyOf(builder.content);
    structuredContent = builder.structuredContent;
    meta = new LinkedHashMap<>(builder.meta);
    error = builder.error;
  }

  /** An answer in the making. */
  public static Builder builder() {
    return new Builder();
  }

  /** An answer of these pieces. */
  public static ToolResult of(List<? extends Content> content) {
    Builder builder = builder();
    builder.content.addAll(content);
    return builder.build();
  }

  /** The pieces. */
  public List<Content> content() {
    return content;
  }

  /** Structured content: JSON, as it is. */
  public Optional<String> structuredContent() {
    return structuredContent;
  }

  /** The members of {@code _meta}, each with its value in JSON; not to be changed. */
  public Map<String, String> meta() {
    return Map.copyOf(meta);
  }

  /** Whether the call went wrong. */
  public boolean isError() {
    return error;
  }

  /** Collects an answer. Not thread-safe. */
  public static final class Builder {
    private static final Pattern META_KEY =
        Pattern.compile(
            "(?:[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*/)?"
                + "(?:[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?)?");
    private static final Pattern RESERVED =
        Pattern.compile("[^./]+\\.(?:mcp|modelcontextprotocol)[./].*");

    private final List<Content> content = new ArrayList<>();
    private Optional<String> structuredContent = Optional.empty();
    private final Map<String, String> meta = new LinkedHashMap<>();
    private boolean error;

    private Builder() {}

    /** Adds pieces. */
    public Builder content(Content... pieces) {
      content.addAll(List.of(pieces));
      return this;
    }

    /**
     * Sets the structured content. Revisions before 2026-07-28 get it only if it is an object,
     * those before 2025-06-18 not at all: say the same in {@link #content}.
     *
     * @param json one JSON value
     * @throws IllegalArgumentException if it is none
     */
    public Builder structuredContent(String json) {
      structuredContent = Optional.of(checked(json));
      return this;
    }

    /**
     * Adds a member to {@code _meta} (MCP 2026-07-28, Overview, {@code _meta}).
     *
     * @param key the key, with a prefix of the user's own or without one
     * @param json its value, as JSON
     * @throws IllegalArgumentException if the key has another form or is reserved for MCP, or the
     *     value is no JSON
     */
    public Builder meta(String key, String json) {
      if (!META_KEY.matcher(key).matches() || RESERVED.matcher(key).matches()) {
        throw new IllegalArgumentException(
            "\"" + key + "\" is no key for _meta: use name or your.domain/name");
      }
      meta.put(key, checked(json));
      return this;
    }

    /** The call went wrong; the content says how, for the model to read. */
    public Builder error() {
      error = true;
      return this;
    }

    /** The answer. */
    public ToolResult build() {
      return new ToolResult(this);
    }

    private static String checked(String json) {
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
}
