package dev.tessera.processor.check;

import dev.tessera.processor.model.AccessModel;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;

/** A server that says how a missing scope is answered does not hide whatever could lack one. */
final class PossibleDenials implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    AccessModel access = server.access();
    if (access.grantedOnly() && access.deniesByResult()) {
      problems.add(ProblemCode.NO_DENIAL, access.denialWhere(), server.simpleName());
    }
  }
}
