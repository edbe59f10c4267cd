package dev.tessera.runtime.input;

/**
 * The client has answered a question with an error, or not in the form that was asked for, or not
 * in time: only in the revisions before 2026-07-28, where a call waits for the answer. Whoever
 * called the tool reads the message, unless the tool catches this.
 */
public final class UnansweredException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what has happened, in words for the model
   */
  public UnansweredException(String message) {
    super(message, null, false, false);
  }
}
