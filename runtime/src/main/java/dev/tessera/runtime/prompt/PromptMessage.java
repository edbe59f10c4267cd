package dev.tessera.runtime.prompt;

import dev.tessera.runtime.content.Content;

/**
 * One message of a prompt (MCP 2026-07-28, Prompts, PromptMessage).
 *
 * @param role who speaks
 * @param content what is said
 */
public record PromptMessage(Role role, Content content) {

  /** Who speaks in a message. */
  public enum Role {
    /** The person. */
    USER,
    /** The model. */
    ASSISTANT
  }

  /** The person says a text. */
  public static PromptMessage user(String text) {
    return user(Content.text(text));
  }

  /** The person says this. */
  public static PromptMessage user(Content content) {
    return new PromptMessage(Role.USER, content);
  }

  /** The model says a text. */
  public static PromptMessage assistant(String text) {
    return assistant(Content.text(text));
  }

  /** The model says this. */
  public static PromptMessage assistant(Content content) {
    return new PromptMessage(Role.ASSISTANT, content);
  }
}
