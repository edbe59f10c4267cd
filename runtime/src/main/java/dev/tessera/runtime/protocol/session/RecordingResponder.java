package dev.tessera.runtime.protocol.session;

import dev.tessera.runtime.protocol.message.Feed;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Responder;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/**
 * What a call says goes onto a stream to which the client can come back; an answer before which
 * nothing was said is no stream, and nothing of it is kept.
 */
final class RecordingResponder implements Responder {
  private final EventStreams streams;
  private final RecordedStream stream;
  private final Responder first;

  /**
   * @param first the connection that the call came over
   */
  RecordingResponder(EventStreams streams, RecordedStream stream, Responder first) {
    this.streams = streams;
    this.stream = stream;
    this.first = first;
  }

  @Override
  public boolean offer(ByteBuffer message) {
    return stream.send(message, false);
  }

  @Override
  public boolean send(ByteBuffer message) {
    return stream.send(message, true);
  }

  /** What is in it is kept like everything else, at once. */
  @Override
  public void pull(Feed feed) {
    for (Optional<ByteBuffer> next = feed.next(); next.isPresent(); next = feed.next()) {
      send(next.get());
    }
  }

  @Override
  public boolean disconnect(Duration retry) {
    return stream.disconnect(retry);
  }

  @Override
  public void answer(Outcome.Answer answer) {
    if (stream.hasBegun()) {
      stream.send(answer.body(), true);
      streams.end(stream);
      first.cancelled();
    } else {
      streams.forget(stream);
      first.answer(answer);
    }
  }

  @Override
  public void cancelled() {
    if (stream.hasBegun()) {
      streams.end(stream);
    } else {
      streams.forget(stream);
    }
    first.cancelled();
  }
}
