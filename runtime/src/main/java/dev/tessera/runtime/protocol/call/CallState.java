package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.interaction.Interaction;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Responder;
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
  private @Nullable Responder responder;
  private @Nullable Interaction interaction;
  private @Nullable Thread thread;
  private @Nullable CompletionStage<?> stage;
  private boolean interrupted;
  private boolean ended;

  /**
   * The tool is about to run on this thread.
   *
   * @return whether it may; it may not if the call has ended already
   */
  synchronized boolean begin(Responder to, Interaction with) {
    responder = to;
    interaction = with;
    thread = Thread.currentThread();
    return !ended;
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
      late = ended;
    }
    if (late) {
      cancel(left);
    }
  }

  /** Whether the call has ended. */
  synchronized boolean hasEnded() {
    return ended;
  }

  /** Answers, unless the call has ended. */
  void answer(Outcome.Answer answer) {
    Responder to;
    synchronized (this) {
      if (ended) {
        return;
      }
      ended = true;
      to = responder;
    }
    if (to != null) {
      to.answer(answer);
    }
  }

  /**
   * Ends the call before the tool does.
   *
   * @return whom to tell; null if the call has ended already, or has not begun
   */
  @Nullable Responder interrupt() {
    CompletionStage<?> left;
    Interaction with;
    Responder to;
    synchronized (this) {
      if (ended) {
        return null;
      }
      ended = true;
      to = responder;
      with = interaction;
      left = stage;
    }
    if (with != null) {
      with.cancel(); // first, so that a tool that is interrupted can see why
    }
    interruptThread();
    if (left != null) {
      cancel(left);
    }
    return to;
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
