package dev.tessera.processor.schema;

import dev.tessera.processor.model.JsonType;
import dev.tessera.processor.model.TypeKey;
import dev.tessera.processor.model.UserTypes;
import dev.tessera.processor.schema.Json.JsonObject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The types in one schema that contain themselves: its {@code $defs}. Whatever does not stands
 * where it is used.
 */
final class Definitions {
  private final Set<TypeKey> recursive;
  private final Map<TypeKey, String> names = new HashMap<>();
  private final JsonObject schemas = Json.object();

  private Definitions(Set<TypeKey> recursive) {
    this.recursive = recursive;
  }

  /** Those of a schema of these types, none of them written yet. */
  static Definitions of(Collection<JsonType> types) {
    return new Definitions(UserTypes.in(types).recursive());
  }

  boolean has(TypeKey key) {
    return recursive.contains(key);
  }

  /**
   * A reference to one of the types.
   *
   * @param description what is to be said where it is used
   * @param schema writes the type's own schema, if nobody has yet
   */
  JsonObject reference(TypeKey key, Optional<String> description, Supplier<JsonObject> schema) {
    String name = names.get(key);
    if (name == null) {
      name = unique(key.word());
      names.put(key, name);
      schemas.put(name, Json.object());
      schemas.put(name, schema.get());
    }
    return Json.object().put("$ref", "#/$defs/" + name).put("description", description);
  }

  /** A name that needs no escapes in a pointer, and that nothing else has. */
  private String unique(String word) {
    String base = word.replaceAll("[^A-Za-z0-9_]", "_");
    String name = base;
    for (int i = 2; schemas.members().containsKey(name); i++) {
      name = base + i;
    }
    return name;
  }

  /** The whole schema, with the definitions that it refers to. */
  JsonObject addTo(JsonObject root) {
    return schemas.members().isEmpty() ? root : root.put("$defs", schemas);
  }
}
