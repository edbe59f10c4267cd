package dev.tessera.runtime.protocol.session;

import dev.tessera.runtime.protocol.message.EventConnection;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Responder;
import java.util.Optional;

/** A call to whose stream of events the client can come back. */
final class RecordedCall extends ForwardingCall {
  private final EventStreams streams;

  RecordedCall(Outcome.Call call, EventStreams streams) {
    super(call);
    this.streams = streams;
  }

  @Override
  public void run(Responder responder) {
    Optional<EventConnection> connection = responder.connection();
    super.run(
        connection.isEmpty()
            ? responder
            : new RecordingResponder(streams, streams.record(connection.get()), responder));
  }
}
