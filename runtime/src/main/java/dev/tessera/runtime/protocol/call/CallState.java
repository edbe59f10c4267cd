package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.interaction.Interaction;
import dev.tessera.runtime.intercept.CallInterceptor.Observer;
import dev.tessera.runtime.intercept.CallOutcome;
import dev.tessera.runtime.protocol.message.Responder;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * How far a call has come. It ends once: with the tool's answer, or before that, when the tool's
 * thread is interrupted and the stage that it has left is cancelled.
 *
 * <p>Thread-safe.
 */
final class CallState {
  private Observer observer = Observer.NONE;
  private @Nullable Responder responder;
  private @Nullable Interaction interaction;
  private @Nullable Thread thread;
  private @Nullable CompletionStage<?> stage;
  private @Nullable CallOutcome outcome;
  private Runnable atEnd = () -> {};
  private boolean interrupted;

  /**
   * The tool is about to run on this thread.
   *
   * @return whether it may; it may not if the call has ended already
   */
  synchronized boolean begin(Responder to, Interaction with) {
    responder = to;
    interaction = with;
    thread = Thread.currentThread();
    return outcome == null;
  }

  /** Has somebody told how the call ends, or has ended. */
  void observe(Observer by) {
    CallOutcome already;
    synchronized (this) {
      already = outcome;
      observer = by;
    }
    if (already != null) {
      by.ended(already);
    }
  }

  /** Has something done when the call ends, before anybody is told; now if it has ended. */
  void atEnd(Runnable action) {
    boolean late;
    synchronized (this) {
      atEnd = action;
      late = outcome != null;
    }
    if (late) {
      action.run();
    }
  }

  /**
   * The tool has returned from its thread, which is free for other work: an interrupt that was
   * meant for the tool is taken back.
   *
   * @return whether there was one
   */
  synchronized boolean leave() {
    thread = null;
    if (interrupted) {
      Thread.interrupted();
    }
    return interrupted;
  }

  /** The tool has left a stage behind. */
  void follow(CompletionStage<?> left) {
    boolean late;
    synchronized (this) {
      stage = left;
      late = outcome != null;
    }
    if (late) {
      cancel(left);
    }
  }

  /** Whether the call has ended. */
  synchronized boolean hasEnded() {
    return outcome != null;
  }

  /**
   * Ends the call.
   *
   * @return whom to tell; empty if it has ended already
   */
  Optional<Responder> end(CallOutcome with) {
    Observer by;
    Runnable last;
    Responder to;
    synchronized (this) {
      if (outcome != null) {
        return Optional.empty();
      }
      outcome = with;
      by = observer;
      last = atEnd;
      to = responder;
    }
    last.run();
    by.ended(with);
    return Optional.ofNullable(to);
  }

  /**
   * Ends the call before the tool does.
   *
   * @return whom to tell; empty if the call has ended already, or has not begun
   */
  Optional<Responder> interrupt(CallOutcome with) {
    Optional<Responder> to = end(with);
    if (to.isPresent()) {
      stop();
    }
    return to;
  }

  private void stop() {
    CompletionStage<?> left;
    Interaction told;
    synchronized (this) {
      left = stage;
      told = interaction;
    }
    if (told != null) {
      told.cancel(); // first, so that a tool that is interrupted can see why
    }
    interruptThread();
    if (left != null) {
      cancel(left);
    }
  }

  private synchronized void interruptThread() {
    if (thread != null) {
      interrupted = true;
      thread.interrupt();
    }
  }

  private static void cancel(CompletionStage<?> stage) {
    try {
      stage.toCompletableFuture().cancel(true);
    } catch (UnsupportedOperationException | CancellationException e) {
      // A stage may be none that can be cancelled: then it goes on, and nobody listens.
    }
  }
}
