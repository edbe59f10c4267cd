package dev.tessera.runtime.auth.keys;

/** There are no keys to check a signature with: none came yet, or the last ones are too old. */
public final class KeysUnavailableException extends Exception {
  private static final long serialVersionUID = 1L;

  KeysUnavailableException(String message) {
    super(message, null, false, false);
  }
}
