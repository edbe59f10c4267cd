package dev.tessera.runtime.prompt;

import java.util.List;
import java.util.Optional;

/**
 * What getting a prompt gives (MCP 2026-07-28, Prompts, Getting a Prompt).
 *
 * @param description what it is, for these arguments; that of the prompt if empty
 * @param messages the messages
 */
public record PromptResult(Optional<String> description, List<PromptMessage> messages) {
  /** Copies the list. */
  public PromptResult {
    messages = List.copyOf(messages);
  }

  /** These messages. */
  public static PromptResult of(List<PromptMessage> messages) {
    return new PromptResult(Optional.empty(), messages);
  }

  /** These messages. */
  public static PromptResult of(PromptMessage... messages) {
    return of(List.of(messages));
  }

  /** The same with a description. */
  public PromptResult withDescription(String other) {
    return new PromptResult(Optional.of(other), messages);
  }
}
