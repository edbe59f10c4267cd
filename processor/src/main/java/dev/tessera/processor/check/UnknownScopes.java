package dev.tessera.processor.check;

import dev.tessera.processor.model.GuardModel;
import dev.tessera.processor.model.Operation;
import dev.tessera.processor.model.ScopeModel;
import dev.tessera.processor.model.ScopeModel.NamedScope;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import java.util.List;
import java.util.Optional;

/** Every scope that something requires or implies is declared. */
final class UnknownScopes implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    for (ScopeModel scope : server.scopes()) {
      check(scope.implies(), server, problems);
    }
    for (Operation operation : server.operations()) {
      for (GuardModel guard : operation.guards()) {
        check(guard.scopes(), server, problems);
      }
    }
  }

  private static void check(List<NamedScope> scopes, ServerModel server, Problems problems) {
    List<String> declared = server.scopes().stream().map(it -> it.name().value()).toList();
    for (NamedScope scope : scopes) {
      if (!declared.contains(scope.value())) {
        Optional<String> near = Nearest.to(scope.value(), declared);
        if (near.isPresent()) {
          problems.add(
              ProblemCode.UNKNOWN_SCOPE_NEAR,
              scope.where(),
              scope.value(),
              server.simpleName(),
              near.get());
        } else {
          problems.add(
              ProblemCode.UNKNOWN_SCOPE, scope.where(), scope.value(), server.simpleName());
        }
      }
    }
  }
}
