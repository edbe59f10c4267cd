package dev.tessera.benchmarks.http;

import java.util.List;
import java.util.Optional;

/**
 * What came of a case.
 *
 * @param servers those that took part; the first is the floor, to which the others are compared
 */
record Result(Case measured, List<Samples> servers) {

  /** The first. */
  Samples floor() {
    return servers.get(0);
  }

  /** The samples of the server with this name, if it took part. */
  Optional<Samples> of(String server) {
    return servers.stream().filter(samples -> samples.server().equals(server)).findFirst();
  }
}
