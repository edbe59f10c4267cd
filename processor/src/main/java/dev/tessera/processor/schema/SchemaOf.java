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
  private final Optional<String> description;

  private SchemaOf(Direction direction, Optional<String> description) {
    this.direction = direction;
    this.description = description;
  }

  /** Which way a document goes. */
  enum Direction {
    IN,
    OUT
  }

  static JsonObject type(JsonType type, Direction direction) {
    return type.accept(new SchemaOf(direction, Optional.empty()));
  }

  /** The schema of an object with these members. */
  static JsonObject object(
      List<Property> properties, Direction direction, Optional<String> description) {
    SchemaOf schema = new SchemaOf(direction, description);
    JsonObject members = Json.object();
    List<Json> required = new ArrayList<>();
    for (Property property : properties) {
      members.put(property.name(), schema.property(property));
      if (direction == Direction.OUT ? !property.isLeftOut() : !property.isOptional()) {
        required.add(Json.string(property.name()));
      }
    }
    JsonObject object = schema.start("object");
    if (!properties.isEmpty()) {
      object.put("properties", members);
    }
    object.putUnlessEmpty("required", required);
    return direction == Direction.IN
        ? object.put("additionalProperties", Json.literal("false"))
        : object;
  }

  private JsonObject property(Property property) {
    JsonObject schema = property.wireType().accept(new SchemaOf(direction, property.description()));
    if (direction == Direction.IN) {
      property
          .defaultValue()
          .ifPresent(value -> schema.put("default", DefaultJson.of(property.type(), value.text())));
      property.header().ifPresent(header -> schema.put("x-mcp-header", header.text()));
    }
    return schema;
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
    return object(type.properties(), direction, description.or(type::description));
  }

  @Override
  public JsonObject visitUnion(UnionType type) {
    return start("object", description.or(type::description))
        .put(
            "oneOf",
            Json.array(type.variants().stream().<Json>map(it -> variant(type, it)).toList()));
  }

  private JsonObject variant(UnionType union, Variant variant) {
    RecordType type = variant.record();
    JsonObject plain = object(type.properties(), direction, type.description());
    return UnionSchema.variant(plain, union.discriminator(), variant.value());
  }

  @Override
  public JsonObject visitList(ListType type) {
    JsonObject schema = start("array").put("items", type(type.element(), direction));
    return type.unique() && direction == Direction.IN
        ? schema.put("uniqueItems", Json.literal("true"))
        : schema;
  }

  @Override
  public JsonObject visitMap(MapType type) {
    JsonObject schema = start("object");
    KeySchema.of(type.key(), direction).ifPresent(keys -> schema.put("propertyNames", keys));
    return schema.put("additionalProperties", type(type.value(), direction));
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

  /** A schema here has one type or none, and an enum or oneOf lists all that is allowed. */
  private static JsonObject orNull(JsonObject schema) {
    Json nothing = Json.literal("null");
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
