package dev.tessera.processor.check;

import dev.tessera.processor.model.GuardModel;
import dev.tessera.processor.model.GuardModel.Kind;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import java.util.List;

/** A server that lets callers in without a token has something for them. */
final class AnonymousCallers implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    boolean isAnythingPublic =
        server.tools().stream()
            .flatMap(tool -> tool.guards().stream())
            .map(GuardModel::kind)
            .anyMatch(Kind.PUBLIC::equals);
    boolean isKnown = server.tools().stream().noneMatch(tool -> tool.guards().equals(List.of()));
    if (server.access().anonymous() && !isAnythingPublic && isKnown && !server.tools().isEmpty()) {
      problems.add(
          ProblemCode.ANONYMOUS_NOTHING, server.access().anonymousWhere(), server.simpleName());
    }
  }
}
