package dev.tessera.processor.lock;

import dev.tessera.processor.lock.Subset.Difference;
import dev.tessera.processor.schema.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What breaks the clients of one tool, resource or prompt. Arguments that were accepted must still
 * be: the old schema is a subset of the new one. Results must be what was promised: the new schema
 * is a subset of the old one.
 */
final class ToolBreaks {
  private final String tool;
  private final Consumer<String> breaks;

  ToolBreaks(String label, Consumer<String> breaks) {
    tool = label + ": ";
    this.breaks = breaks;
  }

  void compare(Json before, Json after) {
    arguments(schema(before, "inputSchema"), schema(after, "inputSchema"));
    results(Tree.member(before, "outputSchema"), Tree.member(after, "outputSchema"));
    headers(before, after);
    QuestionBreaks.compare(tool, before, after, breaks);
    task(before, after);
  }

  /** The same for a prompt or resource: its arguments are strings, and it may have a type. */
  void compareTexts(Json before, Json after) {
    Json none =
        Json.object().put("type", "object").put("additionalProperties", Json.literal("false"));
    arguments(
        Tree.member(before, "arguments").orElse(none),
        Tree.member(after, "arguments").orElse(none));
    String type = Tree.text(before, "mimeType");
    if (!type.isEmpty() && !type.equals(Tree.text(after, "mimeType"))) {
      breaks.accept(tool + "its contents are no longer " + type);
    }
    QuestionBreaks.compare(tool, before, after, breaks);
  }

  private static Json schema(Json tool, String name) {
    return Tree.member(tool, name).orElseGet(Json::object);
  }

  private void arguments(Json before, Json after) {
    InputBreaks.compare(tool + "argument", before, after, breaks);
  }

  private void results(Optional<Json> before, Optional<Json> after) {
    if (before.isEmpty() || after.isEmpty()) {
      if (before.isPresent() != after.isPresent()) {
        breaks.accept(
            tool
                + "the result is "
                + (after.isPresent() ? "structured now" : "no longer structured"));
      }
      return;
    }
    for (Difference each : Subset.differences(after.get(), before.get())) {
      breaks.accept(
          tool
              + "result "
              + (each.place().isEmpty() ? "itself" : each.place())
              + switch (each.keyword()) {
                case "required" -> " is gone, or not always there";
                case "type" -> " has a wider or another type";
                case "enum", "const" -> " has more values";
                case Subset.VARIANT -> " may be " + each.name() + " now";
                default -> " is wider: " + each.keyword();
              });
    }
  }

  /** A client that knows no tasks could call the tool. */
  private void task(Json before, Json after) {
    if (Tree.text(after, "task").equals("required")
        && !Tree.text(before, "task").equals("required")) {
      breaks.accept(tool + "it is for clients that know tasks now");
    }
  }

  /** Clients that know the old definition do not send a header that is new in it. */
  private void headers(Json before, Json after) {
    List<Json> known = Tree.list(before, "headers");
    for (Json header : Tree.list(after, "headers")) {
      if (!known.contains(header)) {
        breaks.accept(tool + "header " + Tree.text(header, "header") + " is expected now");
      }
    }
  }
}
