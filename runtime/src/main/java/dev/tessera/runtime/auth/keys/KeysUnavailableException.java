package dev.tessera.runtime.auth.keys;

import java.time.Duration;

/** There are no keys to check a signature with: none came yet, or the last ones are too old. */
public final class KeysUnavailableException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Duration retryAfter;

  KeysUnavailableException(String message, Duration retryAfter) {
    super(message, null, false, false);
    this.retryAfter = retryAfter;
  }

  /** When they will be asked for again; zero for at once. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
