package dev.tessera.processor.check;

import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.model.ToolClass;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;

/** A server can be started by a generated {@code main}; if not, it says why. */
final class HasMain implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    String generated = server.generated("Server").simpleName();
    for (ToolClass tools : server.objects()) {
      if (tools.maker().isEmpty()) {
        problems.add(ProblemCode.NO_MAIN, server.where(), generated, tools.simpleName(), generated);
      }
    }
  }
}
