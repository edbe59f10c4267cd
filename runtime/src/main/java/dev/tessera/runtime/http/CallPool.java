package dev.tessera.runtime.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The threads of calls that may block. There are as few as keep the processors busy, for as long as
 * that is enough: to wake a thread costs more than a short call does. When calls wait and none has
 * ended for a millisecond, since all threads are blocked or long at work, there are as many more as
 * wait; after each second without that, half as many.
 *
 * <p>Thread-safe.
 */
final class CallPool implements Executor, AutoCloseable {
  /** For so many looks, one each millisecond, nothing has to have stood still to have fewer. */
  private static final int LOOKS = 1_000;

  private final int few;
  private final ThreadPoolExecutor threads;
  private final Executor later =
      CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS, Runnable::run);
  private final AtomicBoolean watched = new AtomicBoolean();

  /** How many calls had ended when it was looked last; of the look alone, as what follows. */
  private long ended;

  private int looks;

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
            1,
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
    long before = ended;
    ended = threads.getCompletedTaskCount();
    int waiting = threads.getQueue().size();
    if (waiting > 0 && ended == before) {
      have(threads.getCorePoolSize() + waiting);
      looks = 0;
    } else if (++looks == LOOKS) {
      have(threads.getCorePoolSize() / 2);
      looks = 0;
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
