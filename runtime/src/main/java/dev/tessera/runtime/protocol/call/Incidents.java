package dev.tessera.runtime.protocol.call;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** Failures that the client learns only a reference of. */
final class Incidents {
  private static final Logger LOG = System.getLogger("dev.tessera.call");

  private Incidents() {}

  /** Logs a failure and returns the reference that its record has. */
  static String log(String what, Throwable cause) {
    String reference = UUID.randomUUID().toString();
    LOG.log(Level.ERROR, what + ", reference " + reference, cause);
    return reference;
  }
}
