package dev.tessera.runtime.input;

import java.util.Optional;

/**
 * What a user has made of a question (MCP 2026-07-28, Elicitation, Response Actions).
 *
 * @param action what the user has done
 * @param content what the user has entered; present exactly if the question was accepted
 */
public record Elicited<T>(Action action, Optional<T> content) {

  /** What users can do. */
  public enum Action {
    /** They have said yes. */
    ACCEPT,
    /** They have said no. */
    DECLINE,
    /** They have gone away without a decision. */
    CANCEL
  }

  /** Whether the user has said yes: then there is a {@link #value()}. */
  public boolean accepted() {
    return action == Action.ACCEPT;
  }

  /** Whether the user has said no. */
  public boolean declined() {
    return action == Action.DECLINE;
  }

  /** Whether the user has gone away without a decision. */
  public boolean cancelled() {
    return action == Action.CANCEL;
  }

  /**
   * What the user has entered.
   *
   * @throws IllegalStateException if the user has not accepted; ask {@link #accepted()} first
   */
  public T value() {
    return content.orElseThrow(
        () -> new IllegalStateException("There is no value: the user chose " + action));
  }
}
