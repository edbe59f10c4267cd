package dev.tessera.runtime.prompt;

import java.util.Optional;

/**
 * An argument of a prompt as clients see it; its value is always a string there.
 *
 * @param name the name on the wire
 * @param title the name for people
 * @param description what it is
 * @param required whether the prompt needs it
 */
public record PromptArgument(
    String name, Optional<String> title, Optional<String> description, boolean required) {

  /** An argument that is needed, without a description. */
  public static PromptArgument required(String name) {
    return new PromptArgument(name, Optional.empty(), Optional.empty(), true);
  }

  /** An argument that may be left out, without a description. */
  public static PromptArgument optional(String name) {
    return new PromptArgument(name, Optional.empty(), Optional.empty(), false);
  }

  /** The same with a name for people. */
  public PromptArgument withTitle(String other) {
    return new PromptArgument(name, Optional.of(other), description, required);
  }

  /** The same with a description. */
  public PromptArgument withDescription(String other) {
    return new PromptArgument(name, title, Optional.of(other), required);
  }
}
