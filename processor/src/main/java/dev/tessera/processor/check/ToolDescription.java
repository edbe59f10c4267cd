package dev.tessera.processor.check;

import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.model.ToolModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;

/** A tool says what it does. */
final class ToolDescription implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    for (ToolModel tool : server.tools()) {
      if (tool.description().isEmpty()) {
        problems.add(
            ProblemCode.NO_DESCRIPTION, tool.method().where(), tool.name(), tool.method().name());
      }
    }
  }
}
