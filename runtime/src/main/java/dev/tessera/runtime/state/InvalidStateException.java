package dev.tessera.runtime.state;

/**
 * A state that a client has sent was not sealed here, or for another request or caller, or has been
 * changed, or is too old. Which of these is for the log, never for the client.
 */
public final class InvalidStateException extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidStateException(String reason) {
    super(reason, null, false, false);
  }
}
