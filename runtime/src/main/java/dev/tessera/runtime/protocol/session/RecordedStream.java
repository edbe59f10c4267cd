package dev.tessera.runtime.protocol.session;

import dev.tessera.runtime.protocol.message.Event;
import dev.tessera.runtime.protocol.message.EventConnection;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A stream of events to which the client can come back on another connection (MCP 2025-11-25,
 * Transports, Resumability and Redelivery). The id of an event names stream and position:
 *
 * <pre>
 * stream number - position, as in 3-1
 * </pre>
 *
 * <p>Position 0 is no message: it tells the client how to come back before there is any.
 * Thread-safe.
 */
final class RecordedStream {
  /** How long a client that has lost its connection waits before it comes back. */
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final long number;
  private final EventLog log;
  private final EventLog.Recording recording;
  private final AtomicLong position = new AtomicLong();
  private @Nullable EventConnection connection;
  private @Nullable Supplier<Optional<ByteBuffer>> feed;
  private boolean begun;
  private boolean ended;

  /**
   * @param number what tells it from the other streams of its session
   * @param connection the first connection of the client
   */
  RecordedStream(
      long number, EventLog log, EventLog.Recording recording, EventConnection connection) {
    this.number = number;
    this.log = log;
    this.recording = recording;
    this.connection = connection;
  }

  /** Whether anything has been sent. */
  synchronized boolean hasBegun() {
    return begun;
  }

  /** Whether a client may be listening. */
  synchronized boolean isConnected() {
    return connection != null && connection.isOpen();
  }

  /** Begins with how to come back. */
  synchronized void begin() {
    if (!begun && connection != null) {
      begun = true;
      connection.send(Event.comeBack(id(position.get()), RETRY));
    }
  }

  /**
   * Sends a message, now or when the client comes back.
   *
   * @param lasting whether it may not be lost
   */
  synchronized boolean send(ByteBuffer message, boolean lasting) {
    if (ended) {
      return false;
    }
    begin();
    Event event = note(message, lasting);
    if (connection != null) {
      deliver(connection, event, lasting);
    }
    return true;
  }

  /**
   * Gives a message its place; without this stream's lock, which a connection must not wait for.
   */
  private Event note(ByteBuffer message, boolean lasting) {
    long place = position.incrementAndGet();
    Event event = Event.at(id(place), message);
    log.append(recording, place, event, lasting);
    return event;
  }

  /** From now on sends what is in a feed, as fast as the client reads, and nothing else. */
  synchronized void feed(Supplier<Optional<ByteBuffer>> from) {
    feed = from;
    pull();
  }

  /** There is something in the feed. */
  synchronized void pull() {
    Supplier<Optional<ByteBuffer>> from = feed;
    if (from != null && connection != null) {
      connection.pull(() -> from.get().map(message -> note(message, true)));
    }
  }

  /** A client that cannot be sent what may not be lost has to come back for it. */
  private void deliver(EventConnection to, Event event, boolean lasting) {
    if (!lasting) {
      to.offer(event);
    } else if (!to.send(event)) {
      disconnect();
    }
  }

  /**
   * Has the client come back later for the rest.
   *
   * @return whether it was there
   */
  synchronized boolean disconnect(Duration retry) {
    if (!log.isOn()) {
      return false;
    }
    begin();
    if (ended
        || connection == null
        || !connection.send(Event.comeBack(id(position.get()), retry))) {
      return false;
    }
    disconnect();
    return true;
  }

  private void disconnect() {
    if (connection != null) {
      connection.close();
      connection = null;
    }
  }

  /** Ends it, with what it has sent. */
  synchronized void end() {
    ended = true;
    disconnect();
  }

  /** Whether a client that has had this position has had all that ever comes. */
  synchronized boolean isThrough(long after) {
    return ended && log.since(recording, after).isEmpty();
  }

  /** Whether there can be a client that has had this position. */
  synchronized boolean hasBeenAt(long after) {
    return begun && after >= 0 && after <= position.get();
  }

  /** Goes on, over this connection, after this position. */
  synchronized void resume(EventConnection over, long after) {
    disconnect();
    List<Event> missed = log.since(recording, after);
    connection = over;
    for (Event event : missed) {
      if (connection != null) {
        deliver(connection, event, true);
      }
    }
    if (ended) {
      disconnect();
    }
    pull();
  }

  EventLog.Recording recording() {
    return recording;
  }

  private String id(long place) {
    return number + "-" + place;
  }
}
