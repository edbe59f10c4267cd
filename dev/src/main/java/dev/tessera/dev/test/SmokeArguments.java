package dev.tessera.dev.test;

import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.json.JsonValue.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Arguments that do not fit, derived from a tool's schema. */
final class SmokeArguments {
  private static final List<JsonValue> ONE_OF_EACH_TYPE =
      List.of(
          JsonValue.object(Map.of()),
          JsonValue.array(),
          JsonValue.of(true),
          JsonValue.of(1.5),
          JsonValue.of("tessera"));

  private static final String KEY = "tessera";

  private final JsonValue schema;
  private final SchemaTypes types;

  private SmokeArguments(JsonValue schema) {
    this.schema = schema;
    this.types = new SchemaTypes(schema);
  }

  static SmokeArguments of(JsonValue schema) {
    return new SmokeArguments(schema);
  }

  /**
   * One call.
   *
   * @param name what is tried, for people
   * @param arguments what is sent
   * @param pointer the argument that it is about
   * @param refused whether that argument must be refused, or must not
   * @param header whether clients repeat the argument as a header
   */
  record Case(
      String name,
      Map<String, JsonValue> arguments,
      String pointer,
      boolean refused,
      boolean header) {

    /** The arguments, and one that no tool has, so that they never fit. */
    Map<String, JsonValue> with(String unknown) {
      Map<String, JsonValue> all = new LinkedHashMap<>(arguments);
      all.put(unknown, JsonValue.of(true));
      return all;
    }
  }

  /** Whether arguments that the schema does not name are accepted, so that a call might run. */
  boolean takesAnything() {
    return !schema.member("additionalProperties").equals(Optional.of(JsonValue.of(false)));
  }

  List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    schema
        .member("properties")
        .map(JsonValue::members)
        .orElse(Map.of())
        .forEach(
            (name, property) -> {
              cases.add(
                  new Case(
                      name + " left out",
                      Map.of(),
                      pointer(name),
                      required().contains(name),
                      isHeader(property)));
              cases.add(value(name, property, JsonValue.ofNull()));
              // Where some types do not fit, these are tried; where all do, all are.
              boolean free = ONE_OF_EACH_TYPE.stream().allMatch(one -> types.admit(property, one));
              ONE_OF_EACH_TYPE.stream()
                  .filter(value -> free || !types.admit(property, value))
                  .forEach(value -> cases.add(value(name, property, value)));
              cases.addAll(entries(name, property));
            });
    return cases;
  }

  private Case value(String name, JsonValue property, JsonValue value) {
    return new Case(
        value + " for " + name,
        Map.of(name, value),
        pointer(name),
        !types.admit(property, value),
        isHeader(property));
  }

  /** What does not fit inside of a map. */
  private List<Case> entries(String name, JsonValue property) {
    return types.ofEntries(property).stream()
        .flatMap(
            entry ->
                ONE_OF_EACH_TYPE.stream()
                    .filter(value -> !types.admit(entry, value))
                    .map(value -> JsonValue.object(Map.of(KEY, value))))
        .map(
            map ->
                new Case(
                    map + " for " + name,
                    Map.of(name, map),
                    pointer(name) + "/" + KEY,
                    true,
                    false))
        .toList();
  }

  private static String pointer(String name) {
    return "/" + name.replace("~", "~0").replace("/", "~1");
  }

  private static boolean isHeader(JsonValue property) {
    return property.kind() == Kind.OBJECT && property.member("x-mcp-header").isPresent();
  }

  private List<String> required() {
    return schema.member("required").map(JsonValue::elements).orElse(List.of()).stream()
        .map(JsonValue::asString)
        .toList();
  }
}
