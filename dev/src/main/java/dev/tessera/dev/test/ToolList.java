package dev.tessera.dev.test;

import dev.tessera.runtime.json.JsonValue;
import java.util.List;

/**
 * What {@code tools/list} answered.
 *
 * @param definitions the tools as JSON objects, in the server's order
 */
public record ToolList(List<JsonValue> definitions) {
  /** Copies the list. */
  public ToolList {
    definitions = List.copyOf(definitions);
  }

  /** The names, in the server's order. */
  public List<String> names() {
    return definitions.stream().map(ToolList::name).toList();
  }

  /**
   * The definition of one tool.
   *
   * @throws AssertionError if there is no such tool
   */
  public JsonValue tool(String name) {
    return definitions.stream()
        .filter(definition -> name(definition).equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No tool \"" + name + "\" among " + names()));
  }

  private static String name(JsonValue definition) {
    return definition.member("name").orElseThrow().asString();
  }
}
