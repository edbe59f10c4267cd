package dev.tessera.processor.check;

import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.problem.Problems;

/** Looks at one thing in a server. */
interface Check {

  /** Adds a problem for each place where something is wrong. */
  void check(ServerModel server, Problems problems);
}
