package dev.tessera.runtime.protocol.subscribe;

import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.expiry.Expiring;
import dev.tessera.runtime.protocol.message.ErrorCode;
import dev.tessera.runtime.protocol.message.Feed;
import dev.tessera.runtime.protocol.message.Frames;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Responder;
import dev.tessera.runtime.protocol.subscribe.Change.OfList;
import dev.tessera.runtime.protocol.subscribe.Change.OfResource;
import dev.tessera.runtime.protocol.subscribe.Change.OfTask;
import dev.tessera.runtime.tool.Caller;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One subscription: the answer to a request that goes on. The acknowledgement is the first message
 * of its feed, and everything that changes from then on comes after it; the result, which says that
 * the server has ended it, is the last.
 */
final class ListenCall implements Outcome.Call, Sink, Feed, Expiring {
  private static final int RESULT_SIZE = 256;

  private final Listening listening;
  private final RawJson id;
  private final Caller caller;
  private final List<Change> honoured;
  private final Subscription subscription;
  private Optional<Responder> responder = Optional.empty();
  private boolean ended;

  /** The feed's alone. */
  private boolean acknowledged;

  /**
   * @param id the request's id, and nothing else of the request
   * @param honoured what this caller will be told of
   */
  ListenCall(Listening listening, RawJson id, Caller caller, List<Change> honoured) {
    this.listening = listening;
    this.id = id;
    this.caller = caller;
    this.honoured = honoured;
    this.subscription = listening.subscription(this);
  }

  @Override
  public boolean blocking() {
    return false;
  }

  @Override
  public boolean streams() {
    return true;
  }

  @Override
  public boolean listens() {
    return true;
  }

  @Override
  public int calls() {
    return 0;
  }

  @Override
  public boolean endsWithItsConnection() {
    return true;
  }

  @Override
  public Outcome.Answer busy() {
    return Frames.error(
        503,
        Optional.of(id),
        ErrorCode.UNAVAILABLE,
        "Too many subscriptions are open. End one, or have one about more resources.");
  }

  /** What changes from here on is told; the acknowledgement is told before it. */
  @Override
  public void run(Responder to) {
    if (begin(to)) {
      to.pull(this);
      subscription.open();
      // Whoever follows a task from now on knows what happened before.
      honoured.stream().filter(OfTask.class::isInstance).forEach(subscription::offer);
    } else {
      to.cancelled();
    }
  }

  private synchronized boolean begin(Responder to) {
    responder = Optional.of(to);
    if (!ended) {
      listening.watch(this, caller);
      honoured.forEach(subscription::want);
    }
    return !ended;
  }

  @Override
  public Optional<ByteBuffer> next() {
    if (!acknowledged) {
      acknowledged = true;
      return Optional.of(acknowledgement());
    }
    Optional<Change> change = subscription.take();
    while (change.isPresent() && !listening.isTold(change.get(), caller)) {
      change = subscription.take();
    }
    return change.map(told -> told.notification(Optional.of(id)));
  }

  private ByteBuffer acknowledgement() {
    return Notifications.of(
        "notifications/subscriptions/acknowledged", Optional.of(id), this::writeHonoured);
  }

  private void writeHonoured(JsonWriter out) {
    out.name("notifications").beginObject();
    writeHonoured(out, OfList.TOOLS, "toolsListChanged");
    writeHonoured(out, OfList.PROMPTS, "promptsListChanged");
    writeHonoured(out, OfList.RESOURCES, "resourcesListChanged");
    writeHonoured(out, "resourceSubscriptions", it -> it instanceof OfResource of ? of.uri() : "");
    writeHonoured(out, "taskIds", it -> it instanceof OfTask of ? of.task().id() : "");
    out.endObject();
  }

  /**
   * Writes names, if there is any.
   *
   * @param name the name of a change of this kind, and nothing for others
   */
  private void writeHonoured(JsonWriter out, String member, Function<Change, String> name) {
    List<String> names = honoured.stream().map(name).filter(it -> !it.isEmpty()).toList();
    if (!names.isEmpty()) {
      out.name(member).beginArray();
      names.forEach(out::value);
      out.endArray();
    }
  }

  private void writeHonoured(JsonWriter out, OfList list, String member) {
    if (honoured.contains(list)) {
      out.name(member).value(true);
    }
  }

  @Override
  public void changed() {
    responder().ifPresent(to -> to.pull(this));
  }

  /** The access token is valid no longer. */
  @Override
  public void expire() {
    subscription.endByServer();
  }

  /** A graceful end (MCP 2026-07-28, Subscriptions, Graceful Closure). */
  @Override
  public void ended() {
    JsonWriter out = Frames.beginResult(id, RESULT_SIZE);
    out.beginObject().name("resultType").value("complete").name("_meta").beginObject();
    Notifications.writeId(out, id);
    listening.writeServerInfo(out);
    Outcome.Answer answer = Frames.endResult(out.endObject().endObject());
    end().ifPresent(to -> to.answer(answer));
  }

  @Override
  public void cancel() {
    Optional<Responder> to = end();
    subscription.end();
    to.ifPresent(Responder::cancelled);
  }

  private synchronized Optional<Responder> end() {
    ended = true;
    listening.forget(this);
    return responder;
  }

  private synchronized Optional<Responder> responder() {
    return responder;
  }
}
