package dev.tessera.runtime.http;

import dev.tessera.runtime.protocol.message.Outcome;
import io.undertow.server.HttpServerExchange;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * On which threads calls run that may block.
 *
 * @param set those of all calls, as somebody has set; Undertow's worker and {@code patient} if
 *     empty
 * @param patient those of calls that wait for their clients
 */
record CallThreads(Optional<Executor> set, PatientThreads patient) {
  Executor of(HttpServerExchange exchange, Outcome.Call call) {
    if (set.isPresent()) {
      return set.get();
    }
    return call.waitsForClient() ? patient : exchange.getConnection().getWorker();
  }
}
