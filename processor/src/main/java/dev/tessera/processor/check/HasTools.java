package dev.tessera.processor.check;

import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;

/** A server has at least one tool, resource or prompt. */
final class HasTools implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    if (server.features().guarded().isEmpty()) {
      problems.add(ProblemCode.NO_TOOLS, server.where(), server.simpleName());
    }
  }
}
