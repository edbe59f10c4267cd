package dev.tessera.runtime.interaction;

import org.jspecify.annotations.Nullable;

/**
 * What a call may say to its client, and hear of it, before it answers. Made by the engine, for one
 * call.
 *
 * <p>Thread-safe.
 */
public final class Interaction {
  private final Wishes wishes;
  private final Channel channel;
  private @Nullable Cancellation cancellation;
  private @Nullable Progress progress;
  private @Nullable ClientLog log;

  /**
   * @param wishes what the client wants to hear
   * @param channel the way to the client
   */
  public Interaction(Wishes wishes, Channel channel) {
    this.wishes = wishes;
    this.channel = channel;
  }

  /** A call whose client hears nothing but the answer. It is never cancelled. */
  public static Interaction none() {
    return new Interaction(Wishes.none(), Channel.NONE);
  }

  /** The way to the client, as long as the call has not been cancelled. */
  public Channel channel() {
    return new UntilCancelled(channel, cancellation());
  }

  /** The progress of the call; always the same object. */
  public synchronized Progress progress() {
    if (progress == null) {
      progress = new Progress(wishes.progressToken(), channel(), Pace.of(50, 20));
    }
    return progress;
  }

  /** The client's log; always the same object. */
  public synchronized ClientLog log() {
    if (log == null) {
      log = new ClientLog(wishes::logLevel, channel(), Pace.of(200, 100));
    }
    return log;
  }

  /** The way to have the client come back later. */
  public Polling polling() {
    return new Polling(channel());
  }

  /** When the call goes on as a task. */
  public Task task() {
    return new Task(channel());
  }

  /** Whether the call is over before its end; always the same object. */
  public synchronized Cancellation cancellation() {
    if (cancellation == null) {
      cancellation = new Cancellation();
    }
    return cancellation;
  }

  /** The trace that the call belongs to. */
  public TraceContext traceContext() {
    return TraceContext.of(requestMeta());
  }

  /** All that the client has said about the request. */
  public RequestMeta requestMeta() {
    return RequestMeta.of(wishes.meta());
  }

  /** The call is over before its end: for the engine. */
  public void cancel() {
    cancellation().cancel();
  }
}
