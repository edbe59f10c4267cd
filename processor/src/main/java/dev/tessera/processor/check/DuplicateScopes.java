package dev.tessera.processor.check;

import dev.tessera.processor.model.GuardModel;
import dev.tessera.processor.model.Operation;
import dev.tessera.processor.model.ScopeModel;
import dev.tessera.processor.model.ScopeModel.NamedScope;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** No scope is there twice: not in the declaration, not in a guard. */
final class DuplicateScopes implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    check(server.scopes().stream().map(ScopeModel::name).toList(), problems);
    for (ScopeModel scope : server.scopes()) {
      check(scope.implies(), problems);
    }
    for (Operation operation : server.operations()) {
      for (GuardModel guard : operation.guards()) {
        check(guard.scopes(), problems);
      }
    }
  }

  private static void check(List<NamedScope> scopes, Problems problems) {
    Set<String> seen = new HashSet<>();
    for (NamedScope scope : scopes) {
      if (!seen.add(scope.value())) {
        problems.add(ProblemCode.DUPLICATE_SCOPE, scope.where(), scope.value());
      }
    }
  }
}
