package dev.tessera.runtime.protocol.session;

import dev.tessera.runtime.protocol.message.Message;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Principal;
import java.util.Optional;

/**
 * A session over HTTP (MCP 2025-11-25, Transports, Session Management): it is of whoever opened it,
 * and says nothing of what that caller may do.
 *
 * <p>Thread-safe.
 */
public final class HttpSession {
  private final String id;
  private final Principal principal;
  private final Object owner;
  private final Session session;
  private final CallsInFlight calls = new CallsInFlight();
  private final EventStreams streams;
  private final Listener listener;

  /** For {@link Sessions} alone, under its lock: when it was used last, by its clock. */
  long lastUsed;

  HttpSession(String id, Principal principal, Object owner, Session session, EventLog log) {
    this.id = id;
    this.principal = principal;
    this.owner = owner;
    this.session = session;
    this.streams = new EventStreams(log);
    this.listener =
        new Listener(streams, session.revision().hasResumableStreams(), session.watch());
  }

  /** What the client sends to name it. */
  public String id() {
    return id;
  }

  /** What is known of the client. */
  public Session session() {
    return session;
  }

  /** Whom it counts for. */
  Object owner() {
    return owner;
  }

  boolean belongsTo(Principal caller) {
    return principal.equals(caller);
  }

  /** What becomes of a request: a call can be cancelled, and its client come back to its stream. */
  public Outcome track(Message request, Outcome outcome) {
    return calls.track(request, recorded(outcome));
  }

  private Outcome recorded(Outcome outcome) {
    return outcome instanceof Outcome.Call call
            && call.streams()
            && session.revision().hasResumableStreams()
        ? new RecordedCall(call, streams)
        : outcome;
  }

  /** Takes {@code notifications/cancelled}. */
  public void cancel(Message notification) {
    calls.cancel(notification);
  }

  /**
   * Listens to what belongs to no request, from now on.
   *
   * @param caller who listens, with the access token of now
   */
  public Outcome listen(Caller caller) {
    return (Outcome.Stream) over -> listener.begin(over, caller);
  }

  /**
   * Goes on listening to a stream where the connection was lost.
   *
   * @param lastEventId what the client has had last
   * @param caller who listens, with the access token of now
   * @return accepted without more if it has had everything; empty if nothing is known of that event
   */
  public Optional<Outcome> resume(String lastEventId, Caller caller) {
    return streams.find(lastEventId).map(place -> resume(place, caller));
  }

  private Outcome resume(EventStreams.Place place, Caller caller) {
    if (place.stream().isThrough(place.after())) {
      return new Outcome.Accepted();
    }
    return (Outcome.Stream)
        over -> {
          listener.resumed(caller);
          place.stream().resume(over, place.after());
        };
  }

  /** Whether a call is under way or somebody listens. */
  boolean isBusy() {
    return !calls.isEmpty() || listener.isConnected() || streams.isConnected();
  }

  /** It is over: so is what belongs to it. */
  void end() {
    session.end();
    calls.cancelAll();
    listener.close();
    streams.end();
  }
}
