package dev.tessera.processor.check;

import dev.tessera.processor.model.ExtensionModel;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import dev.tessera.processor.schema.PresentationJson;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An extension has an identifier with a prefix (MCP 2026-07-28, Overview, {@code _meta}), once, and
 * its settings are an object.
 */
final class Extensions implements Check {
  private static final String TASKS = "io.modelcontextprotocol/tasks";
  private static final String LABEL = "[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
  private static final Pattern IDENTIFIER =
      Pattern.compile(LABEL + "(?:\\." + LABEL + ")*/[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?");

  @Override
  public void check(ServerModel server, Problems problems) {
    Set<String> seen = new HashSet<>();
    for (ExtensionModel extension : server.extensions()) {
      String identifier = extension.identifier().text();
      if (!IDENTIFIER.matcher(identifier).matches()) {
        problems.add(ProblemCode.EXTENSION, extension.identifier().where(), identifier);
      } else if (identifier.equals(TASKS)) {
        problems.add(ProblemCode.EXTENSION_TASKS, extension.identifier().where(), identifier);
      } else if (!seen.add(identifier)) {
        problems.add(ProblemCode.DUPLICATE_EXTENSION, extension.identifier().where(), identifier);
      }
      if (PresentationJson.object(extension.settings().text()).isEmpty()) {
        problems.add(ProblemCode.EXTENSION_SETTINGS, extension.settings().where(), identifier);
      }
    }
  }
}
