package dev.tessera.processor.check;

import dev.tessera.processor.model.GuardModel;
import dev.tessera.processor.model.ScopeModel.NamedScope;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.model.ToolModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tool that changes nothing asks for no scope to write where the server declares the one to read:
 * callers would need more than they use. A guess, and so made only where the two differ in nothing
 * but that word.
 */
final class ReadOnlyScopes implements Check {
  private static final Pattern WRITE = Pattern.compile("(?:.*[:./_-])?(write)(?:[:./_-].*)?");

  @Override
  public void check(ServerModel server, Problems problems) {
    List<String> declared = server.scopes().stream().map(it -> it.name().value()).toList();
    for (ToolModel tool : server.tools()) {
      if (tool.hints().readOnly().orElse(false)) {
        for (GuardModel guard : tool.guards()) {
          guard.scopes().forEach(scope -> check(tool, scope, declared, problems));
        }
      }
    }
  }

  private static void check(
      ToolModel tool, NamedScope scope, List<String> declared, Problems problems) {
    Matcher write = WRITE.matcher(scope.value());
    if (write.matches()) {
      String read =
          new StringBuilder(scope.value()).replace(write.start(1), write.end(1), "read").toString();
      if (declared.contains(read)) {
        problems.add(ProblemCode.READ_ONLY_WRITES, scope.where(), tool.name(), scope.value(), read);
      }
    }
  }
}
