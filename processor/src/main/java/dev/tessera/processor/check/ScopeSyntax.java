package dev.tessera.processor.check;

import dev.tessera.processor.model.ScopeModel;
import dev.tessera.processor.model.ScopeModel.NamedScope;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import java.util.OptionalInt;

/** A declared scope is a scope-token (RFC 6749 section 3.3). */
final class ScopeSyntax implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    for (ScopeModel scope : server.scopes()) {
      NamedScope name = scope.name();
      if (name.value().isEmpty()) {
        problems.add(ProblemCode.SCOPE_EMPTY, name.where(), server.simpleName());
      }
      OptionalInt wrong = Characters.firstOther(name.value(), ScopeSyntax::isAllowed);
      wrong.ifPresent(
          index ->
              problems.add(
                  ProblemCode.SCOPE_SYNTAX,
                  name.where(),
                  name.value(),
                  Characters.at(name.value(), index),
                  Integer.toString(index)));
    }
  }

  private static boolean isAllowed(int c) {
    return c > ' ' && c < 0x7F && c != '"' && c != '\\';
  }
}
