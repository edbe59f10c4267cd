package dev.tessera.runtime.resource;

import dev.tessera.runtime.json.Json;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.Operation;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A resource or a template of resources as clients see it and as the engine reads it (MCP
 * 2026-07-28, Resources, Data Types).
 *
 * <p>Immutable and thread-safe. All JSON here is compact, on one line.
 */
public final class Resource extends Operation {
  private final String uri;
  private final boolean template;
  private final Optional<String> mimeType;
  private final OptionalLong size;
  private final Optional<String> annotations;
  private final Optional<Duration> timeToLive;

  private Resource(Builder builder) {
    super(builder);
    uri = builder.uri;
    template = builder.template;
    mimeType = builder.mimeType;
    size = builder.size;
    annotations = builder.annotations;
    timeToLive = builder.timeToLive;
  }

  private Resource(Resource other, Guard guard) {
    super(other, guard);
    uri = other.uri;
    template = other.template;
    mimeType = other.mimeType;
    size = other.size;
    annotations = other.annotations;
    timeToLive = other.timeToLive;
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

  /** The same resource for other callers. */
  public Resource withGuard(Guard guard) {
    return new Resource(this, guard);
  }

  /** The URI, or the template of URIs. */
  public String uri() {
    return uri;
  }

  /** Whether {@link #uri()} is a template. */
  public boolean isTemplate() {
    return template;
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

  /**
   * How long a client may keep what it has read (MCP 2026-07-28, Caching); if empty, what holds for
   * the whole server.
   */
  public Optional<Duration> timeToLive() {
    return timeToLive;
  }

  /** Collects what a resource is. Not thread-safe. */
  public static final class Builder extends Operation.Builder<Builder> {
    private final String uri;
    private final boolean template;
    private Optional<String> mimeType = Optional.empty();
    private OptionalLong size = OptionalLong.empty();
    private Optional<String> annotations = Optional.empty();
    private Optional<Duration> timeToLive = Optional.empty();

    private Builder(String uri, boolean template, String name, Guard guard) {
      super(name, guard);
      this.uri = uri;
      this.template = template;
    }

    @Override
    protected Builder self() {
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
      annotations = Optional.of(Json.onOneLine(json));
      return this;
    }

    /** How long a client may keep what it has read. */
    public Builder timeToLive(Duration time) {
      timeToLive = Optional.of(time);
      return this;
    }

    /** The resource. */
    public Resource build() {
      return new Resource(this);
    }
  }
}
