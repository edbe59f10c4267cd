package dev.tessera.runtime.interaction;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;

/**
 * Tells a tool that nobody waits for its result any more, because the client has cancelled the call
 * (MCP 2026-07-28, Cancellation) or its time is over: a parameter that a tool may have, invisible
 * to clients.
 *
 * <p>A tool that waits need not ask: its thread is interrupted, and a {@code CompletableFuture}
 * that it has returned is cancelled. This is for what does not notice that, such as a long
 * computation.
 *
 * <p>Thread-safe.
 */
public final class Cancellation {
  private static final Logger LOGGER = System.getLogger("dev.tessera.call");

  private List<Runnable> actions = List.of();
  private boolean cancelled;

  Cancellation() {}

  /** Whether the call has been cancelled, or has taken too long. */
  public synchronized boolean isCancelled() {
    return cancelled;
  }

  /**
   * Ends a tool that nobody waits for.
   *
   * @throws CancellationException if the call has been cancelled
   */
  public void throwIfCancelled() {
    if (isCancelled()) {
      throw new CancellationException("The call has been cancelled");
    }
  }

  /**
   * Does something when the call is cancelled, such as telling so to whoever works on it elsewhere;
   * on another thread, or on this one if it has been already. Of a call that ends by itself it does
   * nothing.
   */
  public void onCancel(Runnable action) {
    synchronized (this) {
      if (!cancelled) {
        actions = actions.isEmpty() ? new ArrayList<>() : actions;
        actions.add(action);
        return;
      }
    }
    run(action);
  }

  void cancel() {
    List<Runnable> now;
    synchronized (this) {
      if (cancelled) {
        return;
      }
      cancelled = true;
      now = actions;
      actions = List.of();
    }
    // Whoever cancels serves other clients too, and cannot wait for code of the user's.
    now.forEach(action -> ForkJoinPool.commonPool().execute(() -> run(action)));
  }

  private static void run(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      LOGGER.log(Level.WARNING, "What was to be done on cancellation has failed", e);
    }
  }
}
