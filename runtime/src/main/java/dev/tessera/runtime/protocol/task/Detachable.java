package dev.tessera.runtime.protocol.task;

import dev.tessera.runtime.protocol.message.Outcome;
import java.time.Duration;
import java.util.Optional;

/** A call that its client need not wait for. */
public interface Detachable extends Outcome.Call {
  /**
   * It may take so long from now, whatever it was given before.
   *
   * @param limit empty for ever
   */
  void limit(Optional<Duration> limit);
}
