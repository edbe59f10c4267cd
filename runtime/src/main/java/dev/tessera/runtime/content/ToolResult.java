package dev.tessera.runtime.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
  private final Meta meta;
  private final boolean error;

  private ToolResult(Builder builder) {
    content = List.copyOf(builder.content);
    structuredContent = builder.structuredContent;
    meta = builder.meta;
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

  /** What is said beside it. */
  public Meta meta() {
    return meta;
  }

  /** Whether the call went wrong. */
  public boolean isError() {
    return error;
  }

  /** Collects an answer. Not thread-safe. */
  public static final class Builder {
    private final List<Content> content = new ArrayList<>();
    private Optional<String> structuredContent = Optional.empty();
    private Meta meta = Meta.none();
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
      structuredContent = Optional.of(Meta.checked(json));
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
      meta = meta.with(key, json);
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
  }
}
