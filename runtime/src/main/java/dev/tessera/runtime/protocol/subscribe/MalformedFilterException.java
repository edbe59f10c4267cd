package dev.tessera.runtime.protocol.subscribe;

/** A filter that is none, or is too large; the message is for the client. */
final class MalformedFilterException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedFilterException(String message) {
    super(message, null, false, false);
  }
}
