package dev.tessera.processor.check;

import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.model.ToolModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;

/** A tool's name is one that every client can handle (MCP 2026-07-28, Tools, Tool Names). */
final class ToolName implements Check {
  private static final int MAX_LENGTH = 128;

  @Override
  public void check(ServerModel server, Problems problems) {
    for (ToolModel tool : server.tools()) {
      String name = tool.name();
      if (name.length() > MAX_LENGTH) {
        problems.add(
            ProblemCode.TOOL_NAME_LENGTH, tool.nameWhere(), name, Integer.toString(name.length()));
      }
      Characters.firstOther(name, ToolName::isAllowed)
          .ifPresent(
              index ->
                  problems.add(
                      ProblemCode.TOOL_NAME,
                      tool.nameWhere(),
                      name,
                      Characters.at(name, index),
                      Integer.toString(index)));
    }
  }

  private static boolean isAllowed(int c) {
    return Characters.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
  }
}
