package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.protocol.round.Dialogues;
import java.time.Duration;
import java.util.Optional;

/**
 * What the calls of one server share.
 *
 * @param rules what holds for them
 * @param expiries ends those that take too long
 * @param dialogues makes what an operation asks its client with
 */
record CallFrame(CallRules rules, Expiries expiries, Dialogues dialogues) {
  CallFrame(CallRules rules, Dialogues dialogues) {
    this(rules, new Expiries(), dialogues);
  }

  /**
   * How long a call may take, in nanoseconds; 0 for ever.
   *
   * @param own what the operation says itself; zero for ever, empty if it says nothing
   */
  long nanos(Optional<Duration> own) {
    return own.orElse(rules.timeout()).toNanos();
  }
}
