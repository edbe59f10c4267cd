package dev.tessera.processor.check;

import dev.tessera.processor.model.GuardModel;
import dev.tessera.processor.model.GuardModel.Kind;
import dev.tessera.processor.model.Operation;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import java.util.List;

/** A server that lets callers in without a token has something for them. */
final class AnonymousCallers implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    List<Operation> operations = server.features().guarded();
    boolean isAnythingPublic =
        operations.stream()
            .flatMap(operation -> operation.guards().stream())
            .map(GuardModel::kind)
            .anyMatch(Kind.PUBLIC::equals);
    boolean isKnown = operations.stream().noneMatch(it -> it.guards().isEmpty());
    if (server.access().anonymous() && !isAnythingPublic && isKnown && !operations.isEmpty()) {
      problems.add(
          ProblemCode.ANONYMOUS_NOTHING, server.access().anonymousWhere(), server.simpleName());
    }
  }
}
