package dev.tessera.runtime.change;

import dev.tessera.runtime.json.JsonException;
import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.json.JsonValue.Kind;
import dev.tessera.runtime.prompt.Prompt;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.tool.Operation;
import dev.tessera.runtime.tool.Tool;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the compiler would have said about names, URIs and JSON. */
final class Forms {
  private static final Pattern TOOL_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,128}");
  private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[!-~]*");

  private Forms() {}

  static Tool checked(Tool tool) {
    if (!TOOL_NAME.matcher(tool.name()).matches()) {
      throw new IllegalArgumentException(
          "Tool name \""
              + tool.name()
              + "\" is not 1 to 128 characters from A-Z, a-z, 0-9, '_', '-' and '.'");
    }
    String label = "Tool \"" + tool.name() + "\": ";
    JsonValue input = object(label + "its input schema", tool.inputSchema());
    if (!input.member("type").equals(Optional.of(JsonValue.of("object")))) {
      throw new IllegalArgumentException(label + "its input schema has to say \"type\":\"object\"");
    }
    tool.outputSchema().ifPresent(json -> object(label + "its output schema", json));
    tool.annotations().ifPresent(json -> object(label + "its annotations", json));
    checkOrnaments(label, tool);
    return tool;
  }

  static Resource checked(Resource resource) {
    String label = "Resource \"" + resource.uri() + "\": ";
    if (!URI.matcher(resource.uri()).matches()) {
      throw new IllegalArgumentException(
          label + "its URI is not a scheme, a colon and visible ASCII characters");
    }
    resource.annotations().ifPresent(json -> object(label + "its annotations", json));
    checkOrnaments(label, resource);
    return resource;
  }

  static Prompt checked(Prompt prompt) {
    checkOrnaments("Prompt \"" + prompt.name() + "\": ", prompt);
    return prompt;
  }

  private static void checkOrnaments(String label, Operation operation) {
    operation.icons().ifPresent(json -> value(label + "its icons", Kind.ARRAY, json));
    operation.meta().ifPresent(json -> object(label + "its _meta", json));
  }

  private static JsonValue object(String label, String json) {
    return value(label, Kind.OBJECT, json);
  }

  private static JsonValue value(String label, Kind kind, String json) {
    JsonValue value;
    try {
      value = JsonValue.parse(json);
    } catch (JsonException e) {
      throw new IllegalArgumentException(label + " is no JSON: " + e.getMessage(), e);
    }
    if (value.kind() != kind) {
      String expected = kind == Kind.ARRAY ? "an array" : "an object";
      throw new IllegalArgumentException(label + " is not " + expected + " of JSON");
    }
    return value;
  }
}
