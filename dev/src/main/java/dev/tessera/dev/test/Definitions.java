package dev.tessera.dev.test;

import dev.tessera.runtime.json.JsonValue;
import java.util.List;

/**
 * What a list of tools, resources, templates or prompts answered, all pages together.
 *
 * @param all the definitions as JSON objects, in the server's order
 */
public record Definitions(List<JsonValue> all) {
  /** Copies the list. */
  public Definitions {
    all = List.copyOf(all);
  }

  /** The names, in the server's order. */
  public List<String> names() {
    return all.stream().map(Definitions::name).toList();
  }

  /**
   * The definition of this name.
   *
   * @throws AssertionError if there is none
   */
  public JsonValue named(String name) {
    return all.stream()
        .filter(definition -> name(definition).equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Nothing called \"" + name + "\" among " + names()));
  }

  private static String name(JsonValue definition) {
    return definition.member("name").orElseThrow().asString();
  }
}
