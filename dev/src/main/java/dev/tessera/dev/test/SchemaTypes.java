package dev.tessera.dev.test;

import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.json.JsonValue.Kind;
import java.util.List;
import java.util.Optional;

/** Which JSON types a schema admits; where in doubt, it admits. */
final class SchemaTypes {
  private static final String DEFINITION = "#/$defs/";

  private final JsonValue root;

  /**
   * @param root the whole schema, with the definitions
   */
  SchemaTypes(JsonValue root) {
    this.root = root;
  }

  /** Whether a value of this type may fit; {@code false} means that no such value does. */
  boolean admit(JsonValue schema, JsonValue value) {
    if (schema.kind() != Kind.OBJECT) {
      return true;
    }
    return typeAdmits(schema, value)
        && constantAdmits(schema, value)
        && choiceAdmits(schema, "anyOf", value)
        && choiceAdmits(schema, "oneOf", value)
        && referenceAdmits(schema, value);
  }

  /** The schema of the values of a map; empty for anything else. */
  Optional<JsonValue> ofEntries(JsonValue schema) {
    return Optional.of(schema)
        .filter(map -> map.kind() == Kind.OBJECT && map.member("properties").isEmpty())
        .flatMap(map -> map.member("additionalProperties"))
        .filter(entry -> entry.kind() == Kind.OBJECT);
  }

  private static boolean typeAdmits(JsonValue schema, JsonValue value) {
    Optional<JsonValue> type = schema.member("type");
    return type.isEmpty() || oneOrMore(type.get()).stream().anyMatch(one -> isOf(one, value));
  }

  private static List<JsonValue> oneOrMore(JsonValue type) {
    return type.kind() == Kind.ARRAY ? type.elements() : List.of(type);
  }

  private static boolean isOf(JsonValue type, JsonValue value) {
    return switch (type.asString()) {
      case "object" -> value.kind() == Kind.OBJECT;
      case "array" -> value.kind() == Kind.ARRAY;
      case "string" -> value.kind() == Kind.STRING;
      case "boolean" -> value.kind() == Kind.BOOLEAN;
      case "null" -> value.isNull();
      case "number" -> value.kind() == Kind.NUMBER;
      case "integer" ->
          value.kind() == Kind.NUMBER && value.asNumber().stripTrailingZeros().scale() <= 0;
      default -> true;
    };
  }

  /** A string that is none of the constants is still of their type. */
  private static boolean constantAdmits(JsonValue schema, JsonValue value) {
    Optional<JsonValue> constants = schema.member("enum");
    if (constants.isPresent()) {
      return constants.get().elements().stream().anyMatch(one -> one.kind() == value.kind());
    }
    return schema.member("const").map(one -> one.kind() == value.kind()).orElse(true);
  }

  private boolean choiceAdmits(JsonValue schema, String keyword, JsonValue value) {
    return schema
        .member(keyword)
        .map(choices -> choices.elements().stream().anyMatch(choice -> admit(choice, value)))
        .orElse(true);
  }

  private boolean referenceAdmits(JsonValue schema, JsonValue value) {
    return schema
        .member("$ref")
        .map(JsonValue::asString)
        .filter(reference -> reference.startsWith(DEFINITION))
        .flatMap(
            reference -> root.member("$defs").flatMap(defs -> defs.member(reference.substring(8))))
        .map(definition -> admit(definition, value))
        .orElse(true);
  }
}
