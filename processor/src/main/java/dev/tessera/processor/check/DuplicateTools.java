package dev.tessera.processor.check;

import dev.tessera.processor.model.MethodModel;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.model.ToolModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import java.util.HashMap;
import java.util.Map;

/** No two tools have the same name. */
final class DuplicateTools implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    Map<String, ToolModel> seen = new HashMap<>();
    for (ToolModel tool : server.tools()) {
      ToolModel first = seen.putIfAbsent(tool.name(), tool);
      if (first != null) {
        problems.add(
            ProblemCode.DUPLICATE_TOOL,
            tool.nameWhere(),
            server.simpleName(),
            tool.name(),
            place(first.method(), server));
      }
    }
  }

  /** Where a method is, as seen from the server. */
  static String place(MethodModel method, ServerModel server) {
    return method.owner().equals(server.type())
        ? method.signature()
        : String.join(".", method.owner().simpleNames()) + "." + method.signature();
  }
}
