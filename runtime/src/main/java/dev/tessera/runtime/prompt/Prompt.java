package dev.tessera.runtime.prompt;

import dev.tessera.runtime.tool.Guard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A prompt as clients see it and as the engine gets it (MCP 2026-07-28, Prompts, Data Types).
 *
 * <p>Immutable and thread-safe. All JSON here is compact, on one line.
 */
public final class Prompt {
  private final String name;
  private final Guard guard;
  private final Optional<String> title;
  private final Optional<String> description;
  private final List<PromptArgument> arguments;
  private final Optional<String> icons;
  private final Optional<String> meta;
  private final boolean blocking;
  private final boolean asks;

  private Prompt(Builder builder) {
    name = builder.name;
    guard = builder.guard;
    title = builder.title;
    description = builder.description;
    arguments = List.copyOf(builder.arguments);
    icons = builder.icons;
    meta = builder.meta;
    blocking = builder.blocking;
    asks = builder.asks;
  }

  /** A prompt without arguments, which blocks; the builder says what is different. */
  public static Builder named(String name, Guard guard) {
    return new Builder(name, guard);
  }

  /** The name on the wire. */
  public String name() {
    return name;
  }

  /** Who may get it. */
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

  /** Its arguments, in the order of the method's parameters. */
  public List<PromptArgument> arguments() {
    return arguments;
  }

  /** The icons, as a JSON array. */
  public Optional<String> icons() {
    return icons;
  }

  /** The member {@code _meta} of the definition, as a JSON object. */
  public Optional<String> meta() {
    return meta;
  }

  /** Whether the user's method may block, and so must not run on an I/O thread. */
  public boolean blocking() {
    return blocking;
  }

  /** Whether the user's method may ask the client for input. */
  public boolean asks() {
    return asks;
  }

  /** Collects what a prompt is. Not thread-safe. */
  public static final class Builder {
    private final String name;
    private final Guard guard;
    private Optional<String> title = Optional.empty();
    private Optional<String> description = Optional.empty();
    private final List<PromptArgument> arguments = new ArrayList<>();
    private Optional<String> icons = Optional.empty();
    private Optional<String> meta = Optional.empty();
    private boolean blocking = true;
    private boolean asks;

    private Builder(String name, Guard guard) {
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

    /** One more argument. */
    public Builder argument(PromptArgument argument) {
      arguments.add(argument);
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

    /** The prompt. */
    public Prompt build() {
      return new Prompt(this);
    }
  }
}
