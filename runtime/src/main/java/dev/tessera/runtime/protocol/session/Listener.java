package dev.tessera.runtime.protocol.session;

import dev.tessera.runtime.protocol.message.Event;
import dev.tessera.runtime.protocol.message.EventConnection;
import dev.tessera.runtime.protocol.subscribe.Watch;
import dev.tessera.runtime.tool.Caller;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stream of a session for what belongs to no request (MCP 2025-11-25, Transports, Listening for
 * Messages from the Server): for what changes. There is one: a client that opens another has lost
 * the one before, or wants no more of it. What changes while nobody listens is told to whoever
 * listens next.
 *
 * <p>Thread-safe.
 */
final class Listener {
  private final EventStreams streams;
  private final boolean resumable;
  private final Optional<Watch> watch;
  private @Nullable EventConnection connection;
  private @Nullable RecordedStream stream;
  private volatile @Nullable Caller caller;
  private boolean closed;

  /**
   * @param resumable whether the client can come back to it
   * @param watch what is told; nothing if empty
   */
  Listener(EventStreams streams, boolean resumable, Optional<Watch> watch) {
    this.streams = streams;
    this.resumable = resumable;
    this.watch = watch;
    watch.ifPresent(it -> it.wake(this::pull));
  }

  /** Goes on over this connection, with nothing of what was sent over others. */
  synchronized void begin(EventConnection over, Caller by) {
    drop();
    caller = by;
    if (closed) {
      over.close();
    } else if (resumable) {
      stream = streams.record(over);
      stream.begin();
      stream.feed(this::next);
    } else {
      connection = over;
      pull();
    }
  }

  /** The same caller comes back, perhaps with another access token. */
  void resumed(Caller by) {
    caller = by;
  }

  private synchronized void pull() {
    if (stream != null) {
      stream.pull();
    }
    if (connection != null) {
      connection.pull(() -> next().map(Event::of));
    }
  }

  private Optional<ByteBuffer> next() {
    Caller listening = caller;
    return listening == null ? Optional.empty() : watch.flatMap(it -> it.next(listening));
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
