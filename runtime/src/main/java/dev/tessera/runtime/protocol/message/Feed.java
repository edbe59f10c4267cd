package dev.tessera.runtime.protocol.message;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Messages that are made at the moment when the client has room for them: so one that reads slowly,
 * or not at all, has none waiting for it.
 */
@FunctionalInterface
public interface Feed {
  /**
   * The next message, on one line; empty if there is none at the moment. Never blocks. Asked by one
   * thread at a time.
   */
  Optional<ByteBuffer> next();
}
