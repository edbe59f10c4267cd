package dev.tessera.processor.check;

import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;

/** A server says what it is called, and in which version. */
final class ServerIdentity implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    if (server.name().isBlank()) {
      problems.add(ProblemCode.SERVER_NAME, server.nameWhere(), server.simpleName());
    }
    if (server.version().isBlank()) {
      problems.add(ProblemCode.SERVER_VERSION, server.versionWhere(), server.simpleName());
    }
  }
}
