package dev.tessera.runtime.http;

import dev.tessera.runtime.protocol.message.Outcome;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * On which threads calls run that may block.
 *
 * @param set those of all calls, as somebody has set; the others if empty
 * @param patient those of calls that wait for their clients
 * @param usual those of all other calls
 */
record CallThreads(Optional<Executor> set, Executor patient, Executor usual) {
  Executor of(Outcome.Call call) {
    return set.orElse(call.waitsForClient() ? patient : usual);
  }
}
