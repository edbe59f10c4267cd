package dev.tessera.runtime.protocol.session;

import dev.tessera.runtime.protocol.message.EventConnection;
import org.jspecify.annotations.Nullable;

/**
 * The stream of a session for what belongs to no request (MCP 2025-11-25, Transports, Listening for
 * Messages from the Server). There is one: a client that opens another has lost the one before, or
 * wants no more of it.
 *
 * <p>Thread-safe.
 */
final class Listener {
  private final EventStreams streams;
  private final boolean resumable;
  private @Nullable EventConnection connection;
  private @Nullable RecordedStream stream;
  private boolean closed;

  /**
   * @param resumable whether the client can come back to it
   */
  Listener(EventStreams streams, boolean resumable) {
    this.streams = streams;
    this.resumable = resumable;
  }

  /** Goes on over this connection, with nothing of what was sent over others. */
  synchronized void begin(EventConnection over) {
    drop();
    if (closed) {
      over.close();
    } else if (resumable) {
      stream = streams.record(over);
      stream.begin();
    } else {
      connection = over;
    }
  }

  /** Whether a client may be listening; for a stream that can be resumed its session says so. */
  synchronized boolean isConnected() {
    return connection != null && connection.isOpen();
  }

  /** Ends it, and whatever begins later. */
  synchronized void close() {
    closed = true;
    drop();
  }

  private void drop() {
    if (connection != null) {
      connection.close();
      connection = null;
    }
    if (stream != null) {
      streams.forget(stream);
      stream = null;
    }
  }
}
