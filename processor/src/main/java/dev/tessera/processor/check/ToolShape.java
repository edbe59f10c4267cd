package dev.tessera.processor.check;

import dev.tessera.processor.model.MethodModel;
import dev.tessera.processor.model.Operation;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;

/** A tool or the like is a method that generated code can call, with arguments that JSON has. */
final class ToolShape implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    for (Operation operation : server.operations()) {
      MethodModel method = operation.method();
      if (!method.isPublic()) {
        problems.add(ProblemCode.NOT_PUBLIC, method.where(), method.name(), operation.kind().one());
      }
      if (method.isGeneric()) {
        problems.add(ProblemCode.GENERIC_METHOD, method.where(), method.name());
      }
      if (method.isVarArgs()) {
        problems.add(ProblemCode.VARARGS, method.where(), method.name());
      }
    }
  }
}
