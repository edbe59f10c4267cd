package dev.tessera.runtime.json;

/** The text is no JSON, or goes beyond a limit. The message may be shown to the client. */
public final class JsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong, with nothing of the text in it
   */
  public JsonException(String message) {
    super(message, null, false, false);
  }
}
