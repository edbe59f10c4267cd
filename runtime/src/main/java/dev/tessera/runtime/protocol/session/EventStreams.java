package dev.tessera.runtime.protocol.session;

import dev.tessera.runtime.protocol.message.EventConnection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The streams of one session to which its client can come back.
 *
 * <p>Thread-safe.
 */
final class EventStreams {
  private static final Pattern ID = Pattern.compile("([0-9]{1,18})-([0-9]{1,18})");

  private final EventLog log;
  private final EventLog.Share share = new EventLog.Share();
  private final Map<Long, RecordedStream> streams = new ConcurrentHashMap<>();
  private final AtomicLong lastNumber = new AtomicLong();

  EventStreams(EventLog log) {
    this.log = log;
  }

  /**
   * A place in a stream.
   *
   * @param after the position that the client has had last
   */
  record Place(RecordedStream stream, long after) {}

  /** A new stream, over this connection. */
  RecordedStream record(EventConnection connection) {
    long number = lastNumber.incrementAndGet();
    EventLog.Recording recording = new EventLog.Recording(share, () -> streams.remove(number));
    RecordedStream stream = new RecordedStream(number, log, recording, connection);
    streams.put(number, stream);
    return stream;
  }

  /** Where a client wants to go on, if it can have been there. */
  Optional<Place> find(String lastEventId) {
    Matcher id = ID.matcher(lastEventId);
    if (!id.matches()) {
      return Optional.empty();
    }
    long after = Long.parseLong(id.group(2));
    return Optional.ofNullable(streams.get(Long.valueOf(id.group(1))))
        .filter(stream -> stream.hasBeenAt(after))
        .map(stream -> new Place(stream, after));
  }

  /** All has been sent on this stream: it is kept for a client that has not had it. */
  void end(RecordedStream stream) {
    stream.end();
    log.end(stream.recording());
  }

  /** Nobody comes back to this stream. */
  void forget(RecordedStream stream) {
    stream.end();
    log.forget(stream.recording());
  }

  /** Whether a client may be listening to any of them. */
  boolean isConnected() {
    return streams.values().stream().anyMatch(RecordedStream::isConnected);
  }

  /** The session is over. */
  void end() {
    List.copyOf(streams.values()).forEach(this::forget);
  }
}
