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
    extensions(before, after, breaks);
    Map<String, Json> tools = Tree.named(after, "tools");
    Tree.named(before, "tools")
        .forEach(
            (name, old) -> {
              Json tool = tools.get(name);
              if (tool == null) {
                breaks.add("tool \"" + name + "\" is gone");
                return;
              }
              String label = "tool \"" + name + "\"";
              access.compareGuards(label, guard(old), guard(tool));
              new ToolBreaks(label, breaks::add).compare(old, tool);
            });
    compare("resource", "uri", before, after, access, breaks);
    compare("template", "uriTemplate", before, after, access, breaks);
    compare("prompt", "name", before, after, access, breaks);
    return breaks;
  }

  /** Nobody but its clients knows what an extension's settings mean. */
  private static void extensions(Json before, Json after, List<String> breaks) {
    Map<String, Json> now = extensions(after);
    extensions(before)
        .forEach(
            (name, settings) -> {
              if (!now.containsKey(name)) {
                breaks.add("extension \"" + name + "\" is gone");
              } else if (!settings.equals(now.get(name))) {
                breaks.add("extension \"" + name + "\" has other settings");
              }
            });
  }

  private static Map<String, Json> extensions(Json contract) {
    return Tree.member(contract, "extensions").map(Tree::members).orElse(Map.of());
  }

  /** Resources and prompts: those that are gone, who may use them, and their arguments. */
  private static void compare(
      String kind, String key, Json before, Json after, AccessBreaks access, List<String> breaks) {
    String list = kind.equals("prompt") ? "prompts" : "resources";
    Map<String, Json> now = Tree.named(after, list, key);
    Tree.named(before, list, key)
        .forEach(
            (name, old) -> {
              String label = kind + " \"" + name + "\"";
              Json same = now.get(name);
              if (same == null) {
                breaks.add(label + " is gone");
                return;
              }
              access.compareGuards(label, guard(old), guard(same));
              new ToolBreaks(label, breaks::add).compareTexts(old, same);
            });
  }

  private static Json guard(Json tool) {
    return Tree.member(tool, "guard").orElseGet(() -> Json.string("authenticated"));
  }
}
