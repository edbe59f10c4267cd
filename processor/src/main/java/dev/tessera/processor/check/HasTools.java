package dev.tessera.processor.check;

import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;

/** A server has at least one tool. */
final class HasTools implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    if (server.tools().isEmpty()) {
      problems.add(ProblemCode.NO_TOOLS, server.where(), server.simpleName());
    }
  }
}
