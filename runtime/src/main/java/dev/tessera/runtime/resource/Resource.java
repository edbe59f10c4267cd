package dev.tessera.runtime.resource;

import dev.tessera.runtime.tool.Guard;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A resource or a template of resources as clients see it and as the engine reads it (MCP
 * 2026-07-28, Resources, Data Types).
 *
 * <p>Immutable and thread-safe. All JSON here is compact, on one line.
 */
public final class Resource {
  private final String uri;
  private final boolean template;
  private final String name;
  private final Guard guard;
  private final Optional<String> title;
  private final Optional<String> description;
  private final Optional<String> mimeType;
  private final OptionalLong size;
  private final Optional<String> annotations;
  private final Optional<String> icons;
  private final Optional<String> meta;
  private final Optional<Duration> timeToLive;
  private final boolean blocking;
  private final boolean asks;

  private Resource(Builder builder) {
    uri = builder.uri;
    template = builder.template;
    name = builder.name;
    guard = builder.guard;
    title = builder.title;
    description = builder.description;
    mimeType = builder.mimeType;
    size = builder.size;
    annotations = builder.annotations;
    icons = builder.icons;
    meta = builder.meta;
    timeToLive = builder.timeToLive;
    blocking = builder.blocking;
    asks = builder.asks;
  }

  /** A resource at one URI, which blocks; the builder says what is different. */
  public static Builder at(String uri, String name, Guard guard) {
    return new Builder(uri, false, name, guard);
  }

  /**
   * Resources at all URIs of this form, as in {@code test://template/{id}/data} (RFC 6570, level 1,
   * and <code>{+path}</code> of level 2 for a value that may have slashes).
   */
  public static Builder template(String uriTemplate, String name, Guard guard) {
    return new Builder(uriTemplate, true, name, guard);
  }

  /** The URI, or the template of URIs. */
  public String uri() {
    return uri;
  }

  /** Whether {@link #uri()} is a template. */
  public boolean isTemplate() {
    return template;
  }

  /** The name on the wire. */
  public String name() {
    return name;
  }

  /** Who may read it. */
  public Guard guard() {
    return guard;
  }

  /** The name for people. */
  public Optional<String> title() {
    return title;
  }

  /** What it is. */
  public Optional<String> description() {
    return description;
  }

  /** The type of its contents, as in {@code text/plain}. */
  public Optional<String> mimeType() {
    return mimeType;
  }

  /** Its size in bytes; a template has none. */
  public OptionalLong size() {
    return size;
  }

  /** For whom it is, as a JSON object. */
  public Optional<String> annotations() {
    return annotations;
  }

  /** The icons, as a JSON array. */
  public Optional<String> icons() {
    return icons;
  }

  /** The member {@code _meta} of the definition, as a JSON object. */
  public Optional<String> meta() {
    return meta;
  }

  /**
   * How long a client may keep what it has read (MCP 2026-07-28, Caching); not at all if empty,
   * since contents may change at any time.
   */
  public Optional<Duration> timeToLive() {
    return timeToLive;
  }

  /** Whether the user's method may block, and so must not run on an I/O thread. */
  public boolean blocking() {
    return blocking;
  }

  /** Whether the user's method may ask the client for input. */
  public boolean asks() {
    return asks;
  }

  /** Collects what a resource is. Not thread-safe. */
  public static final class Builder {
    private final String uri;
    private final boolean template;
    private final String name;
    private final Guard guard;
    private Optional<String> title = Optional.empty();
    private Optional<String> description = Optional.empty();
    private Optional<String> mimeType = Optional.empty();
    private OptionalLong size = OptionalLong.empty();
    private Optional<String> annotations = Optional.empty();
    private Optional<String> icons = Optional.empty();
    private Optional<String> meta = Optional.empty();
    private Optional<Duration> timeToLive = Optional.empty();
    private boolean blocking = true;
    private boolean asks;

    private Builder(String uri, boolean template, String name, Guard guard) {
      this.uri = uri;
      this.template = template;
      this.name = name;
      this.guard = guard;
    }

    /** The name for people. */
    public Builder title(String title) {
      this.title = Optional.of(title);
      return this;
    }

    /** What it is. */
    public Builder description(String description) {
      this.description = Optional.of(description);
      return this;
    }

    /** The type of its contents. */
    public Builder mimeType(String mimeType) {
      this.mimeType = Optional.of(mimeType);
      return this;
    }

    /** Its size in bytes. */
    public Builder size(long bytes) {
      size = OptionalLong.of(bytes);
      return this;
    }

    /** For whom it is, as a JSON object. */
    public Builder annotations(String json) {
      annotations = Optional.of(json);
      return this;
    }

    /** The icons, as a JSON array. */
    public Builder icons(String json) {
      icons = Optional.of(json);
      return this;
    }

    /** The member {@code _meta} of the definition, as a JSON object. */
    public Builder meta(String json) {
      meta = Optional.of(json);
      return this;
    }

    /** How long a client may keep what it has read. */
    public Builder timeToLive(Duration time) {
      timeToLive = Optional.of(time);
      return this;
    }

    /** The user's method may ask the client for input; it blocks then. */
    public Builder asks() {
      asks = true;
      return this;
    }

    /** The user's method never blocks: it runs on the I/O thread. */
    public Builder nonBlocking() {
      blocking = false;
      return this;
    }

    /** The resource. */
    public Resource build() {
      return new Resource(this);
    }
  }
}
