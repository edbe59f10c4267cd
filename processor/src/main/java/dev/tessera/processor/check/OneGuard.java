package dev.tessera.processor.check;

import dev.tessera.processor.model.GuardModel;
import dev.tessera.processor.model.Operation;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;

/** Each tool, resource and prompt has exactly one guard, and a guard by scopes names one. */
final class OneGuard implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    for (Operation operation : server.features().guarded()) {
      if (operation.guards().isEmpty()) {
        problems.add(ProblemCode.NO_GUARD, operation.method().where(), operation.label());
      }
      if (operation.guards().size() > 1) {
        GuardModel first = operation.guards().get(0);
        GuardModel second = operation.guards().get(1);
        problems.add(
            ProblemCode.TWO_GUARDS,
            second.where(),
            first.on(),
            first.kind().annotation(),
            second.kind().annotation());
      }
      operation.guards().forEach(guard -> checkScopes(guard, problems));
    }
  }

  private static void checkScopes(GuardModel guard, Problems problems) {
    boolean byScopes =
        switch (guard.kind()) {
          case PUBLIC, AUTHENTICATED -> false;
          case ALL_OF, ANY_OF -> true;
        };
    if (byScopes && guard.scopes().isEmpty()) {
      problems.add(ProblemCode.NO_SCOPES, guard.where(), guard.on());
    }
  }
}
