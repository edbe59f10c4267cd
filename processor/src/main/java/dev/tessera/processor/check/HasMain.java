package dev.tessera.processor.check;

import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;

/** A server can be started by a generated {@code main}; if not, it says why. */
final class HasMain implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    if (server.needsObject() && !server.target().hasConstructor()) {
      String generated = server.generated("Server").simpleName();
      problems.add(ProblemCode.NO_MAIN, server.where(), generated, server.simpleName(), generated);
    }
  }
}
