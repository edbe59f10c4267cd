package dev.tessera.runtime.protocol.session;

import dev.tessera.runtime.protocol.message.Feed;
import dev.tessera.runtime.protocol.message.Message;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Responder;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
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

  /** What becomes of a request; a call is remembered until it ends. */
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

  /** A call that is forgotten when it ends. */
  private final class Tracked implements Outcome.Call {
    private final String id;
    private final Outcome.Call call;

    Tracked(String id, Outcome.Call call) {
      this.id = id;
      this.call = call;
    }

    @Override
    public boolean blocking() {
      return call.blocking();
    }

    @Override
    public boolean streams() {
      return call.streams();
    }

    @Override
    public int calls() {
      return call.calls();
    }

    @Override
    public boolean listens() {
      return call.listens();
    }

    @Override
    public List<Outcome.Denied> denied() {
      return call.denied();
    }

    @Override
    public Outcome.Answer busy() {
      calls.remove(id, this);
      return call.busy();
    }

    @Override
    public boolean endsWithItsConnection() {
      return call.endsWithItsConnection();
    }

    @Override
    public void run(Responder responder) {
      call.run(new Forgetting(this, responder));
    }

    @Override
    public void cancel() {
      call.cancel();
    }
  }

  private final class Forgetting implements Responder {
    private final Tracked tracked;
    private final Responder responder;

    Forgetting(Tracked tracked, Responder responder) {
      this.tracked = tracked;
      this.responder = responder;
    }

    @Override
    public boolean offer(ByteBuffer message) {
      return responder.offer(message);
    }

    @Override
    public boolean send(ByteBuffer message) {
      return responder.send(message);
    }

    @Override
    public void pull(Feed feed) {
      responder.pull(feed);
    }

    @Override
    public void answer(Outcome.Answer answer) {
      calls.remove(tracked.id, tracked);
      responder.answer(answer);
    }

    @Override
    public void cancelled() {
      calls.remove(tracked.id, tracked);
      responder.cancelled();
    }
  }
}
