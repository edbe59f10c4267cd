package dev.tessera.processor.check;

import dev.tessera.processor.model.MethodModel;
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
        add(tool, server, problems);
      }
    }
  }

  private static void add(ToolModel tool, ServerModel server, Problems problems) {
    MethodModel method = tool.method();
    if (method.isElsewhere()) {
      problems.add(
          ProblemCode.NO_DESCRIPTION_ELSEWHERE,
          method.where(),
          tool.name(),
          method.name(),
          server.simpleName());
    } else {
      problems.add(ProblemCode.NO_DESCRIPTION, method.where(), tool.name(), method.name());
    }
  }
}
