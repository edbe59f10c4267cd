package dev.tessera.runtime.protocol.round;

/**
 * Ends a run of an operation that goes no further without an answer. It is an error so that {@code
 * catch (Exception e)} in the user's code lets it pass; what the run is answered with does not
 * depend on its arrival.
 */
final class InputRequiredError extends Error {
  private static final long serialVersionUID = 1L;

  InputRequiredError() {
    super("The client is to answer first; this is no failure", null, false, false);
  }
}
