package dev.tessera.runtime.prompt;

import dev.tessera.runtime.content.Meta;
import java.util.List;
import java.util.Optional;

/**
 * What getting a prompt gives (MCP 2026-07-28, Prompts, Getting a Prompt).
 *
 * @param description what it is, for these arguments; that of the prompt if empty
 * @param messages the messages
 * @param meta what is said beside them
 */
public record PromptResult(Optional<String> description, List<PromptMessage> messages, Meta meta) {
  /** Copies the list. */
  public PromptResult {
    messages = List.copyOf(messages);
  }

  /** These messages. */
  public static PromptResult of(List<PromptMessage> messages) {
    return new PromptResult(Optional.empty(), messages, Meta.none());
  }

  /** These messages. */
  public static PromptResult of(PromptMessage... messages) {
    return of(List.of(messages));
  }

  /** The same with a description. */
  public PromptResult withDescription(String other) {
    return new PromptResult(Optional.of(other), messages, meta);
  }

  /**
   * The same with one more member of {@code _meta}.
   *
   * @param json its value, as JSON
   * @throws IllegalArgumentException as {@link Meta#with} says
   */
  public PromptResult withMeta(String key, String json) {
    return new PromptResult(description, messages, meta.with(key, json));
  }
}
