package dev.tessera.runtime.protocol.round;

import dev.tessera.runtime.input.Inputs;
import dev.tessera.runtime.protocol.message.Outcome;
import java.util.Optional;

/** What an operation and its client ask and answer each other in one run of the operation. */
public interface Dialogue extends Inputs {
  /**
   * What the run is to be answered with, whatever the operation has come to; empty if the operation
   * decides. To be asked before the run, and again after it.
   *
   * @throws IllegalStateException if there is too much to keep
   */
  Optional<Outcome.Answer> ending();

  /** The call has ended, however: nobody waits for an answer any more. Any thread may say so. */
  default void end() {}

  /**
   * The operation goes on in another way: there is no further round. Throws what ends the run of
   * the operation if a question is open, which then comes first.
   */
  default void finish() {}
}
