package dev.tessera.runtime.protocol.round;

import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.state.InvalidStateException;
import dev.tessera.runtime.state.StateBinding;
import dev.tessera.runtime.state.StateSeal;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Seals what is kept between the requests of one operation, and opens it.
 *
 * @param seal does it
 * @param binding what it belongs to
 */
record SealedState(StateSeal seal, StateBinding binding) {
  private static final Logger LOGGER = System.getLogger("dev.tessera.call");

  /**
   * What a client has sent; empty if it was not sealed here for this. Why is for the log alone.
   *
   * @param text the value of {@code requestState}
   */
  Optional<Kept> open(RawJson text) {
    String sealed = text.reader().readString();
    if (sealed == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Kept(seal.open(binding, sealed)));
    } catch (InvalidStateException e) {
      LOGGER.log(
          Level.INFO,
          "The requestState of a call of {0} is refused: {1}",
          binding.operation(),
          e.getMessage());
      return Optional.empty();
    }
  }

  /** What the client is to send back. */
  String seal(Kept kept) {
    return seal.seal(binding, kept.bytes());
  }
}
