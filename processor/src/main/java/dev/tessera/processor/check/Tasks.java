package dev.tessera.processor.check;

import dev.tessera.processor.model.Operation;
import dev.tessera.processor.model.Parameter.Context;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.model.ToolModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;

/** What may be a task has a thread, and only what may be one says when it begins. */
final class Tasks implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    for (ToolModel tool : server.tools()) {
      if (tool.task().isPossible() && !tool.blocking()) {
        problems.add(ProblemCode.TASK_NON_BLOCKING, tool.task().where(), tool.label());
      }
    }
    for (Operation operation : server.operations()) {
      if (operation.parameters().contains(Context.TASK) && !mayBeTask(operation)) {
        problems.add(
            operation instanceof ToolModel
                ? ProblemCode.TASK_PARAMETER
                : ProblemCode.TASK_PARAMETER_ELSEWHERE,
            operation.method().where(),
            operation.label());
      }
    }
  }

  private static boolean mayBeTask(Operation operation) {
    return operation instanceof ToolModel tool && tool.task().isPossible();
  }
}
