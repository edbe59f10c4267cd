package dev.tessera.runtime.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The threads of calls that may block. There are as few as keep the processors busy, for as long as
 * that is enough: to wake a thread costs more than a short call does. When a call has waited for
 * some milliseconds, since all threads are blocked or long at work, there are as many more as calls
 * wait. When there have been more than were needed for a while, there are as many as were.
 *
 * <p>Thread-safe.
 */
final class CallPool implements Executor, AutoCloseable {
  private static final long MILLIS_BETWEEN_LOOKS = 4;

  /** After so many looks at which no call had waited, threads that were not needed go. */
  private static final int LOOKS = 16;

  private final int few;
  private final ThreadPoolExecutor threads;
  private final Executor later =
      CompletableFuture.delayedExecutor(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS, Runnable::run);
  private final AtomicBoolean watched = new AtomicBoolean();

  /** How many calls there had been when it was looked last; of the look alone, as what follows. */
  private long before;

  private int looks;

  /** The most threads that were at work at once, as far as these looks have seen. */
  private int needed;

  /**
   * @param few how many threads there are while calls are short
   * @param max how many there are at most
   */
  CallPool(int few, int max) {
    this.few = few;
    threads =
        new ThreadPoolExecutor(
            few,
            max,
            0,
            TimeUnit.SECONDS,
            new LinkedTransferQueue<>(),
            CallThreads.named("tessera-call"));
  }

  @Override
  public void execute(Runnable call) {
    threads.execute(call);
    watch();
  }

  private void watch() {
    if (!watched.get() && !watched.getAndSet(true)) {
      later.execute(this::look);
    }
  }

  private void look() {
    long calls = threads.getTaskCount();
    int waiting = threads.getQueue().size();
    boolean oneHasWaited = calls - waiting < before;
    before = calls;
    needed = Math.max(needed, threads.getActiveCount());
    if (oneHasWaited) {
      have(threads.getCorePoolSize() + waiting);
      lookAnew();
    } else if (++looks == LOOKS) {
      have(needed);
      lookAnew();
    }
    if (threads.getCorePoolSize() > few || threads.getActiveCount() > 0) {
      later.execute(this::look);
    } else {
      watched.set(false);
      if (!threads.getQueue().isEmpty()) {
        watch();
      }
    }
  }

  private void lookAnew() {
    looks = 0;
    needed = 0;
  }

  private void have(int number) {
    threads.setCorePoolSize(Math.min(Math.max(few, number), threads.getMaximumPoolSize()));
  }

  /** How many threads there are. */
  int size() {
    return threads.getPoolSize();
  }

  /** Interrupts what still runs; calls that come later are refused. */
  @Override
  public void close() {
    threads.shutdownNow();
  }

  /** Waits for what has been interrupted, for as long as it can be expected to take. */
  void awaitEnd() throws InterruptedException {
    threads.awaitTermination(1, TimeUnit.SECONDS);
  }
}
