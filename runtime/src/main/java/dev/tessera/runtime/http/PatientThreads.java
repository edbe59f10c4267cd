package dev.tessera.runtime.http;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of calls that wait for their clients, apart from those of all other calls: so clients
 * that do not answer hold up nobody who does not ask. Beyond their number a call is not taken.
 */
final class PatientThreads implements Executor, AutoCloseable {
  private static final int MAX = 500;

  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0,
          MAX,
          10,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          CallThreads.named("tessera-waiting"));

  @Override
  public void execute(Runnable task) {
    threads.execute(task);
  }

  /** Interrupts what still runs. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
