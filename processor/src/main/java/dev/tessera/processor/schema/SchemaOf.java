package dev.tessera.processor.schema;

import dev.tessera.processor.model.Format;
import dev.tessera.processor.model.JsonType;
import dev.tessera.processor.model.JsonType.AnyType;
import dev.tessera.processor.model.JsonType.BooleanType;
import dev.tessera.processor.model.JsonType.ConstrainedType;
import dev.tessera.processor.model.JsonType.EnumType;
import dev.tessera.processor.model.JsonType.FormatType;
import dev.tessera.processor.model.JsonType.IntegerType;
import dev.tessera.processor.model.JsonType.ListType;
import dev.tessera.processor.model.JsonType.MapType;
import dev.tessera.processor.model.JsonType.NullableType;
import dev.tessera.processor.model.JsonType.NumberType;
import dev.tessera.processor.model.JsonType.OptionalType;
import dev.tessera.processor.model.JsonType.PatchType;
import dev.tessera.processor.model.JsonType.RecordType;
import dev.tessera.processor.model.JsonType.ReferenceType;
import dev.tessera.processor.model.JsonType.StringType;
import dev.tessera.processor.model.JsonType.UnionType;
import dev.tessera.processor.model.Property;
import dev.tessera.processor.model.Variant;
import dev.tessera.processor.schema.Json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The JSON Schema (2020-12) of a type.
 *
 * <p>What comes in is closed: unknown members are refused, and a member is required unless it may
 * be absent. What goes out is open, so that a later version may say more, and every member is
 * there, as null if need be, unless it is a patch.
 */
final class SchemaOf implements JsonType.Visitor<JsonObject> {
  private final Direction direction;
  private final Definitions definitions;
  private final Optional<String> description;

  private SchemaOf(Direction direction, Definitions definitions, Optional<String> description) {
    this.direction = direction;
    this.definitions = definitions;
    this.description = description;
  }

  /** Which way a document goes. */
  enum Direction {
    IN,
    OUT
  }

  /** The whole schema of a tool's arguments. */
  static JsonObject arguments(List<Property> properties) {
    Definitions definitions = Definitions.of(properties.stream().map(Property::type).toList());
    SchemaOf schema = new SchemaOf(Direction.IN, definitions, Optional.empty());
    return definitions.addTo(schema.object(properties, Optional.empty()));
  }

  /** The whole schema of a tool's result. */
  static JsonObject result(JsonType type) {
    Definitions definitions = Definitions.of(List.of(type));
    JsonObject schema = type.accept(new SchemaOf(Direction.OUT, definitions, Optional.empty()));
    if (!schema.members().containsKey("$ref")) {
      return definitions.addTo(schema);
    }
    // Clients look for the type at the root (MCP 2025-11-25, Tools, Output Schema).
    JsonObject root = Json.object().put("type", "object");
    schema.members().forEach(root::put);
    return definitions.addTo(root);
  }

  private JsonObject object(List<Property> properties, Optional<String> itself) {
    JsonObject members = Json.object();
    List<Json> required = new ArrayList<>();
    for (Property property : properties) {
      members.put(property.name(), property(property));
      if (direction == Direction.OUT ? !property.isLeftOut() : !property.isOptional()) {
        required.add(Json.string(property.name()));
      }
    }
    JsonObject object = start("object", itself);
    if (!properties.isEmpty()) {
      object.put("properties", members);
    }
    object.putUnlessEmpty("required", required);
    return direction == Direction.IN
        ? object.put("additionalProperties", Json.literal("false"))
        : object;
  }

  private JsonObject property(Property property) {
    JsonObject schema = Json.object().put("title", property.title());
    property.wireType().accept(saying(property.description())).members().forEach(schema::put);
    if (direction == Direction.IN) {
      property
          .defaultValue()
          .ifPresent(value -> schema.put("default", DefaultJson.of(property.type(), value)));
      property.header().ifPresent(header -> schema.put("x-mcp-header", header.text()));
    }
    return schema;
  }

  private SchemaOf saying(Optional<String> other) {
    return new SchemaOf(direction, definitions, other);
  }

  private JsonObject inner(JsonType type) {
    return type.accept(saying(Optional.empty()));
  }

  private JsonObject start(String type) {
    return start(type, description);
  }

  private static JsonObject start(String type, Optional<String> description) {
    return Json.object().put("type", type).put("description", description);
  }

  @Override
  public JsonObject visitString(StringType type) {
    return start("string");
  }

  @Override
  public JsonObject visitBoolean(BooleanType type) {
    return start("boolean");
  }

  @Override
  public JsonObject visitInteger(IntegerType type) {
    return bounds(start("integer"), Long.toString(type.min()), Long.toString(type.max()));
  }

  @Override
  public JsonObject visitNumber(NumberType type) {
    String max =
        type.isDouble() ? Double.toString(Double.MAX_VALUE) : Float.toString(Float.MAX_VALUE);
    return bounds(start("number"), "-" + max, max);
  }

  private static JsonObject bounds(JsonObject schema, String min, String max) {
    return schema.put("minimum", Json.literal(min)).put("maximum", Json.literal(max));
  }

  @Override
  public JsonObject visitFormat(FormatType type) {
    Format format = type.format();
    if (format.isNumber()) {
      String kind = format.isInteger() ? "integer" : "number";
      return bounds(start(kind), "-" + format.max(), format.max());
    }
    return start("string")
        .put("contentEncoding", format.contentEncoding())
        .put("format", format.format())
        .put("pattern", format.pattern());
  }

  @Override
  public JsonObject visitEnum(EnumType type) {
    Optional<String> itself = description.or(type::description);
    Optional<String> text =
        itself.isPresent() && type.meanings().isPresent()
            ? Optional.of(sentence(itself.get()) + " " + type.meanings().get())
            : itself.or(type::meanings);
    return start("string", text).put("enum", Json.strings(type.names()));
  }

  private static String sentence(String text) {
    return text.matches(".*[.!?:;]") ? text : text + ".";
  }

  @Override
  public JsonObject visitRecord(RecordType type) {
    return definitions.has(type.key())
        ? definitions.reference(
            type.key(), description, () -> object(type.properties(), type.description()))
        : object(type.properties(), description.or(type::description));
  }

  @Override
  public JsonObject visitUnion(UnionType type) {
    return definitions.has(type.key())
        ? definitions.reference(type.key(), description, () -> union(type, type.description()))
        : union(type, description.or(type::description));
  }

  private JsonObject union(UnionType type, Optional<String> itself) {
    return start("object", itself)
        .put(
            "oneOf",
            Json.array(type.variants().stream().<Json>map(it -> variant(type, it)).toList()));
  }

  private JsonObject variant(UnionType union, Variant variant) {
    RecordType type = variant.record();
    JsonObject plain = object(type.properties(), type.description());
    return UnionSchema.variant(plain, union.discriminator(), variant.value());
  }

  @Override
  public JsonObject visitReference(ReferenceType type) {
    return type.target().accept(this);
  }

  @Override
  public JsonObject visitList(ListType type) {
    JsonObject schema = start("array").put("items", inner(type.element()));
    return type.unique() && direction == Direction.IN
        ? schema.put("uniqueItems", Json.literal("true"))
        : schema;
  }

  @Override
  public JsonObject visitMap(MapType type) {
    JsonObject schema = start("object");
    KeySchema.of(type.key(), direction, inner(type.key()))
        .ifPresent(keys -> schema.put("propertyNames", keys));
    return schema.put("additionalProperties", inner(type.value()));
  }

  @Override
  public JsonObject visitAny(AnyType type) {
    return Json.object().put("description", description);
  }

  @Override
  public JsonObject visitOptional(OptionalType type) {
    return orNull(type.value().accept(this));
  }

  @Override
  public JsonObject visitPatch(PatchType type) {
    return orNull(type.value().accept(this));
  }

  @Override
  public JsonObject visitNullable(NullableType type) {
    return orNull(type.value().accept(this));
  }

  @Override
  public JsonObject visitConstrained(ConstrainedType type) {
    JsonObject schema = type.value().accept(this);
    return direction == Direction.IN ? ConstraintSchema.narrowed(schema, type) : schema;
  }

  /** Every other schema has one type or none, and an enum or oneOf lists all that is allowed. */
  private static JsonObject orNull(JsonObject schema) {
    Json nothing = Json.literal("null");
    Json reference = schema.members().remove("$ref");
    if (reference != null) {
      return schema.putUnlessEmpty(
          "anyOf",
          List.of(Json.object().put("$ref", reference), Json.object().put("type", "null")));
    }
    schema
        .members()
        .computeIfPresent("type", (name, type) -> Json.array(List.of(type, Json.string("null"))));
    schema
        .members()
        .computeIfPresent(
            "enum",
            (name, constants) -> {
              List<Json> all = new ArrayList<>(((Json.Array) constants).elements());
              all.add(nothing);
              return Json.array(all);
            });
    return UnionSchema.orNull(schema);
  }
}
