package dev.tessera.runtime.protocol.call;

import java.time.Duration;
import java.util.Optional;

/**
 * What the calls of one server share.
 *
 * @param rules what holds for them
 * @param expiries ends those that take too long
 */
record CallFrame(CallRules rules, Expiries expiries) {
  CallFrame(CallRules rules) {
    this(rules, new Expiries());
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
