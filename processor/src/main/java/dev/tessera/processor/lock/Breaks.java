package dev.tessera.processor.lock;

import dev.tessera.processor.schema.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What in a contract breaks clients of an older one, as sentences. */
final class Breaks {
  private Breaks() {}

  static List<String> between(Json before, Json after) {
    List<String> breaks = new ArrayList<>();
    PolicyBreaks.compare(before, after, breaks::add);
    AccessBreaks access = new AccessBreaks(after, breaks::add);
    access.compareScopes(Tree.named(before, "scopes"));
    Map<String, Json> tools = Tree.named(after, "tools");
    Tree.named(before, "tools")
        .forEach(
            (name, old) -> {
              Json tool = tools.get(name);
              if (tool == null) {
                breaks.add("tool \"" + name + "\" is gone");
                return;
              }
              access.compareGuards(name, guard(old), guard(tool));
              new ToolBreaks(name, breaks::add).compare(old, tool);
            });
    return breaks;
  }

  private static Json guard(Json tool) {
    return Tree.member(tool, "guard").orElseGet(() -> Json.string("authenticated"));
  }
}
