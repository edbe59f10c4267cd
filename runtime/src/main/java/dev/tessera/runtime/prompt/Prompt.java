package dev.tessera.runtime.prompt;

import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * A prompt as clients see it and as the engine gets it (MCP 2026-07-28, Prompts, Data Types).
 *
 * <p>Immutable and thread-safe. All JSON here is compact, on one line.
 */
public final class Prompt extends Operation {
  private final List<PromptArgument> arguments;

  private Prompt(Builder builder) {
    super(builder);
    arguments = List.copyOf(builder.arguments);
  }

  private Prompt(Prompt other, Guard guard) {
    super(other, guard);
    arguments = other.arguments;
  }

  /** A prompt without arguments, which blocks; the builder says what is different. */
  public static Builder named(String name, Guard guard) {
    return new Builder(name, guard);
  }

  /** The same prompt for other callers. */
  public Prompt withGuard(Guard guard) {
    return new Prompt(this, guard);
  }

  /** Its arguments, in the order of the method's parameters. */
  public List<PromptArgument> arguments() {
    return arguments;
  }

  /** Collects what a prompt is. Not thread-safe. */
  public static final class Builder extends Operation.Builder<Builder> {
    private final List<PromptArgument> arguments = new ArrayList<>();

    private Builder(String name, Guard guard) {
      super(name, guard);
    }

    @Override
    protected Builder self() {
      return this;
    }

    /** One more argument. */
    public Builder argument(PromptArgument argument) {
      arguments.add(argument);
      return this;
    }

    /** The prompt. */
    public Prompt build() {
      return new Prompt(this);
    }
  }
}
