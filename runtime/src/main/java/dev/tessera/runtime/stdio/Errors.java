package dev.tessera.runtime.stdio;

import dev.tessera.runtime.protocol.message.ErrorCode;
import dev.tessera.runtime.protocol.message.Frames;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** JSON-RPC errors without an id, for what never became a message. */
final class Errors {
  private static final Logger LOGGER = System.getLogger("dev.tessera.stdio");

  private Errors() {}

  static ByteBuffer tooLong(int limit) {
    return error(ErrorCode.INVALID_REQUEST, "Send at most " + limit + " bytes in one message.");
  }

  /** The log gets the cause, the client its reference. */
  static ByteBuffer internal(Throwable cause) {
    String reference = Long.toHexString(ThreadLocalRandom.current().nextLong());
    LOGGER.log(Level.ERROR, "Internal error, reference " + reference, cause);
    return error(ErrorCode.INTERNAL_ERROR, "Internal error. Reference: " + reference + ".");
  }

  private static ByteBuffer error(ErrorCode code, String message) {
    return Frames.error(400, Optional.empty(), code, message).body();
  }
}
