package dev.tessera.runtime.input;

import dev.tessera.runtime.content.Content;

/**
 * A message of a conversation with a model (MCP 2026-07-28, Sampling, Messages).
 *
 * @param role who says it
 * @param content what is said: a text, an image or audio
 */
public record SamplingMessage(Role role, Content content) {
  /**
   * Checks the content.
   *
   * @throws IllegalArgumentException if it is neither text nor image nor audio
   */
  public SamplingMessage {
    if (!(content instanceof Content.Text
        || content instanceof Content.Image
        || content instanceof Content.Audio)) {
      throw new IllegalArgumentException("A message to a model is a text, an image or audio");
    }
  }

  /** Who says something. */
  public enum Role {
    /** The user. */
    USER,
    /** The model. */
    ASSISTANT
  }

  /** A text of the user's. */
  public static SamplingMessage user(String text) {
    return new SamplingMessage(Role.USER, Content.text(text));
  }

  /** A text of the model's. */
  public static SamplingMessage assistant(String text) {
    return new SamplingMessage(Role.ASSISTANT, Content.text(text));
  }
}
