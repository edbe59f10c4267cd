package dev.tessera.runtime.tool;

import dev.tessera.runtime.json.Json;
import java.time.Duration;
import java.util.Optional;

/**
 * What tools, resources and prompts have in common: how clients see them, who may use them, and how
 * the engine runs them.
 *
 * <p>Immutable and thread-safe. All JSON here is compact, on one line.
 */
public abstract class Operation {
  private final String name;
  private final Guard guard;
  private final Optional<String> title;
  private final Optional<String> description;
  private final Optional<String> icons;
  private final Optional<String> meta;
  private final boolean blocking;
  private final boolean asks;
  private final boolean streams;
  private final boolean logs;
  private final boolean publishes;
  private final Optional<Duration> timeout;

  /** Takes what the builder has collected. */
  protected Operation(Builder<?> builder) {
    name = builder.name;
    guard = builder.guard;
    title = builder.title;
    description = builder.description;
    icons = builder.icons;
    meta = builder.meta;
    blocking = builder.blocking;
    asks = builder.asks;
    streams = builder.streams;
    logs = builder.logs;
    publishes = builder.publishes;
    timeout = builder.timeout;
  }

  /** The same with another guard. */
  protected Operation(Operation other, Guard guard) {
    this.guard = guard;
    name = other.name;
    title = other.title;
    description = other.description;
    icons = other.icons;
    meta = other.meta;
    blocking = other.blocking;
    asks = other.asks;
    streams = other.streams;
    logs = other.logs;
    publishes = other.publishes;
    timeout = other.timeout;
  }

  /** The name on the wire. */
  public final String name() {
    return name;
  }

  /** Who may use it. */
  public final Guard guard() {
    return guard;
  }

  /** The name for people. */
  public final Optional<String> title() {
    return title;
  }

  /** What it is or does, in the words of the Javadoc or the annotation. */
  public final Optional<String> description() {
    return description;
  }

  /** The icons, as a JSON array. */
  public final Optional<String> icons() {
    return icons;
  }

  /** The member {@code _meta} of the definition, as a JSON object. */
  public final Optional<String> meta() {
    return meta;
  }

  /** Whether the user's method may block, and so must not run on an I/O thread. */
  public final boolean blocking() {
    return blocking;
  }

  /** Whether the user's method may ask the client for input. */
  public final boolean asks() {
    return asks;
  }

  /** Whether the user's method may send messages before it returns. */
  public final boolean streams() {
    return streams;
  }

  /** Whether the user's method may log to the client. */
  public final boolean logs() {
    return logs;
  }

  /** Whether the user's method may publish changes of the server. */
  public final boolean publishes() {
    return publishes;
  }

  /** How long a call may take: zero for ever, empty for what holds for the whole server. */
  public final Optional<Duration> timeout() {
    return timeout;
  }

  /**
   * Collects what an operation is. Not thread-safe.
   *
   * @param <B> the builder itself
   */
  public abstract static class Builder<B extends Builder<B>> {
    private final String name;
    private final Guard guard;
    private Optional<String> title = Optional.empty();
    private Optional<String> description = Optional.empty();
    private Optional<String> icons = Optional.empty();
    private Optional<String> meta = Optional.empty();
    private boolean blocking = true;
    private boolean asks;
    private boolean streams;
    private boolean logs;
    private boolean publishes;
    private Optional<Duration> timeout = Optional.empty();

    /** One of this name, for these callers, which blocks. */
    protected Builder(String name, Guard guard) {
      this.name = name;
      this.guard = guard;
    }

    /** This. */
    protected abstract B self();

    /** The name for people. */
    public final B title(String title) {
      this.title = Optional.of(title);
      return self();
    }

    /** What it is or does. */
    public final B description(String description) {
      this.description = Optional.of(description);
      return self();
    }

    /** The icons, as a JSON array. */
    public final B icons(String json) {
      icons = Optional.of(Json.onOneLine(json));
      return self();
    }

    /** The member {@code _meta} of the definition, as a JSON object. */
    public final B meta(String json) {
      meta = Optional.of(Json.onOneLine(json));
      return self();
    }

    /** The user's method never blocks: it runs on the I/O thread. */
    public final B nonBlocking() {
      blocking = false;
      return self();
    }

    /** The user's method may ask the client for input; it blocks then. */
    public final B asks() {
      asks = true;
      return self();
    }

    /** The user's method may send messages before it returns, such as its progress. */
    public final B streams() {
      streams = true;
      return self();
    }

    /** The user's method may log to the client, and so send messages. */
    public final B logs() {
      logs = true;
      return streams();
    }

    /** The user's method may publish changes of the server, such as that of a resource. */
    public final B publishes() {
      publishes = true;
      return self();
    }

    /** How long a call may take; zero for ever. */
    public final B timeout(Duration time) {
      timeout = Optional.of(time);
      return self();
    }
  }
}
