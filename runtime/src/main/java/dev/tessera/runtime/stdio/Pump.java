package dev.tessera.runtime.stdio;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Writes what is in the feeds of calls, on one thread as long as there is something: whoever feeds
 * them does not wait for a client that reads too slowly.
 *
 * <p>Thread-safe.
 */
final class Pump {
  private final Executor executor;
  private final Set<StdioCall> waiting = new LinkedHashSet<>();
  private boolean running;

  Pump(Executor executor) {
    this.executor = executor;
  }

  /** A call has something to write. */
  void add(StdioCall call) {
    synchronized (this) {
      waiting.add(call);
      if (running) {
        return;
      }
      running = true;
    }
    try {
      executor.execute(this::run);
    } catch (RejectedExecutionException e) {
      run(); // the server is going down
    }
  }

  private void run() {
    for (Optional<StdioCall> next = next(); next.isPresent(); next = next()) {
      next.get().flush();
    }
  }

  private synchronized Optional<StdioCall> next() {
    Iterator<StdioCall> first = waiting.iterator();
    running = first.hasNext();
    if (!running) {
      return Optional.empty();
    }
    StdioCall call = first.next();
    first.remove();
    return Optional.of(call);
  }
}
