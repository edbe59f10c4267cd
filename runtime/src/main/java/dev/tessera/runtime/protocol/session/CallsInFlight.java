package dev.tessera.runtime.protocol.session;

import dev.tessera.runtime.protocol.message.EventConnection;
import dev.tessera.runtime.protocol.message.Feed;
import dev.tessera.runtime.protocol.message.Message;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Responder;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The calls of one client that have not been answered, by the ids of their requests, so that the
 * client can cancel them: those of a connection over stdio, or of a session over HTTP.
 *
 * <p>Thread-safe.
 */
public final class CallsInFlight {
  private final Map<String, Outcome.Call> calls = new ConcurrentHashMap<>();

  /** None. */
  public CallsInFlight() {}

  /**
   * What becomes of a request; a call is remembered until it ends, so it is to be run or given up.
   */
  public Outcome track(Message request, Outcome outcome) {
    if (!(outcome instanceof Outcome.Call call)) {
      return outcome;
    }
    Tracked tracked = new Tracked(Ids.key(request.requestId()), call);
    calls.putIfAbsent(tracked.id, tracked);
    return tracked;
  }

  /**
   * Takes {@code notifications/cancelled} (MCP 2026-07-28, Cancellation). One that is malformed, or
   * about a request that is not in flight, is ignored.
   */
  public void cancel(Message notification) {
    notification
        .params()
        .requestId()
        .ifPresent(
            id -> {
              Outcome.Call call = calls.get(Ids.key(id));
              if (call != null) {
                call.cancel();
              }
            });
  }

  /** Whether there is none. */
  boolean isEmpty() {
    return calls.isEmpty();
  }

  /** Cancels all. */
  void cancelAll() {
    List.copyOf(calls.values()).forEach(Outcome.Call::cancel);
  }

  /** A call that is forgotten when it ends. */
  private final class Tracked extends ForwardingCall {
    private final String id;

    Tracked(String id, Outcome.Call call) {
      super(call);
      this.id = id;
    }

    void forget() {
      calls.remove(id, this);
    }

    @Override
    public Outcome.Answer busy() {
      forget();
      return super.busy();
    }

    @Override
    public void run(Responder responder) {
      super.run(new Forgetting(this, responder));
    }
  }

  /** Tells when a call has ended. */
  private record Forgetting(Tracked tracked, Responder responder) implements Responder {
    @Override
    public boolean offer(ByteBuffer message) {
      return responder.offer(message);
    }

    @Override
    public boolean send(ByteBuffer message) {
      return responder.send(message);
    }

    @Override
    public boolean disconnect(Duration retry) {
      return responder.disconnect(retry);
    }

    @Override
    public Optional<EventConnection> connection() {
      return responder.connection();
    }

    @Override
    public void pull(Feed feed) {
      responder.pull(feed);
    }

    @Override
    public void answer(Outcome.Answer answer) {
      tracked.forget();
      responder.answer(answer);
    }

    @Override
    public void cancelled() {
      tracked.forget();
      responder.cancelled();
    }
  }
}
