package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.protocol.catalog.Catalog;
import dev.tessera.runtime.protocol.catalog.Gate;
import dev.tessera.runtime.protocol.catalog.OnDemand;
import dev.tessera.runtime.protocol.expiry.Expiries;
import dev.tessera.runtime.protocol.message.Revision;
import dev.tessera.runtime.protocol.task.Tasks;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.tool.Facilities;
import java.time.Duration;
import java.util.Optional;

/**
 * What the operations of one server share.
 *
 * @param features calls the user's code
 * @param gate what the access policy says
 * @param admission asks the guards
 * @param results frames what is answered
 * @param rules what holds for all calls
 * @param expiries ends those that take too long
 * @param tasks keeps those that their clients do not wait for
 * @param facilities what else the server has for methods to work with
 */
record CallFrame(
    McpFeatures features,
    Gate gate,
    Admission admission,
    OnDemand<Revision, Results> results,
    CallRules rules,
    Expiries expiries,
    Tasks tasks,
    Facilities facilities) {

  private static final Duration PRECISION = Duration.ofMillis(100);

  static CallFrame of(
      McpFeatures features, Catalog catalog, CallRules rules, Tasks tasks, Facilities facilities) {
    Gate gate = new Gate(features.description());
    return new CallFrame(
        features,
        gate,
        new Admission(gate),
        new OnDemand<>(revision -> new Results(catalog, revision)),
        rules,
        new Expiries(PRECISION),
        tasks,
        facilities);
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
