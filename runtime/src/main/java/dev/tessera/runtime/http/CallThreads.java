package dev.tessera.runtime.http;

import dev.tessera.runtime.protocol.message.Outcome;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;

/**
 * On which threads calls run that may block.
 *
 * @param set those of all calls, as somebody has set; the others if empty
 * @param patient those of calls that wait for their clients
 * @param usual those of all other calls
 */
record CallThreads(Optional<Executor> set, Executor patient, Executor usual) {
  /** Makes threads of this name, which keep no process alive. */
  static ThreadFactory named(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  Executor of(Outcome.Call call) {
    return set.orElse(call.waitsForClient() ? patient : usual);
  }
}
