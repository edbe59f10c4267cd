package dev.tessera.processor.schema;

import dev.tessera.processor.schema.Json.Array;
import dev.tessera.processor.schema.Json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** What the schemas of sealed interfaces have beyond those of records. */
final class UnionSchema {
  private UnionSchema() {}

  /** The schema of a record with the discriminator before its members. */
  static JsonObject variant(JsonObject plain, String discriminator, String value) {
    JsonObject properties = Json.object();
    properties.put(discriminator, Json.object().put("const", value));
    if (plain.members().get("properties") instanceof JsonObject own) {
      own.members().forEach(properties::put);
    }
    List<Json> required = new ArrayList<>();
    required.add(Json.string(discriminator));
    if (plain.members().get("required") instanceof Array own) {
      required.addAll(own.elements());
    }
    JsonObject tagged = Json.object();
    for (String name : List.of("type", "description")) {
      if (plain.members().containsKey(name)) {
        tagged.put(name, plain.members().get(name));
      }
    }
    tagged.put("properties", properties).put("required", Json.array(required));
    plain.members().forEach(tagged.members()::putIfAbsent);
    return tagged;
  }

  /** Null is one more variant of a schema that lists some. */
  static JsonObject orNull(JsonObject schema) {
    if (schema.members().get("oneOf") instanceof Array variants) {
      List<Json> all = new ArrayList<>(variants.elements());
      all.add(Json.object().put("type", "null"));
      schema.put("oneOf", Json.array(all));
    }
    return schema;
  }
}
