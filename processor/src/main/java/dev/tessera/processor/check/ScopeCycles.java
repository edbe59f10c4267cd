package dev.tessera.processor.check;

import dev.tessera.processor.model.ScopeClosure;
import dev.tessera.processor.model.ScopeModel;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** No scope implies itself, in however many steps; each circle is told once. */
final class ScopeCycles implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    ScopeClosure closure = new ScopeClosure(server.scopes());
    Set<String> told = new HashSet<>();
    for (ScopeModel scope : server.scopes()) {
      String name = scope.name().value();
      List<String> path = new ArrayList<>(List.of(name));
      if (!told.contains(name) && leadsBack(name, path, new HashSet<>(), closure)) {
        told.addAll(path);
        problems.add(
            ProblemCode.SCOPE_CYCLE, scope.name().where(), name, String.join(" -> ", path));
      }
    }
  }

  /** Extends the path until it ends where it began. */
  private static boolean leadsBack(
      String start, List<String> path, Set<String> visited, ScopeClosure closure) {
    for (String next : closure.step(path.get(path.size() - 1))) {
      path.add(next);
      if (next.equals(start) || (visited.add(next) && leadsBack(start, path, visited, closure))) {
        return true;
      }
      path.remove(path.size() - 1);
    }
    return false;
  }
}
