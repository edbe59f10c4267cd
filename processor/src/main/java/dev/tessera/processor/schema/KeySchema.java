package dev.tessera.processor.schema;

import dev.tessera.processor.model.ConstraintTarget;
import dev.tessera.processor.model.JsonType;
import dev.tessera.processor.model.JsonType.ConstrainedType;
import dev.tessera.processor.model.JsonType.StringType;
import dev.tessera.processor.model.MapKeys;
import dev.tessera.processor.model.Range;
import dev.tessera.processor.model.Ranges;
import dev.tessera.processor.schema.Json.JsonObject;
import dev.tessera.processor.schema.SchemaOf.Direction;
import java.math.BigDecimal;
import java.util.Optional;

/** The schema of the names of an object's members, where they are the keys of a map. */
final class KeySchema {
  private KeySchema() {}

  /**
   * The schema; empty if every name is a key.
   *
   * @param value what the key would be as a value
   */
  static Optional<JsonObject> of(JsonType key, Direction direction, JsonObject value) {
    if (key instanceof StringType) {
      return Optional.empty();
    }
    JsonObject schema =
        MapKeys.of(key).orElseThrow() == MapKeys.Kind.INTEGER ? integer(key, direction) : value;
    return schema.members().size() == 1 ? Optional.empty() : Optional.of(schema);
  }

  private static JsonObject integer(JsonType key, Direction direction) {
    if (!(key instanceof ConstrainedType constrained)) {
      return integer(Ranges.of(key));
    }
    if (direction == Direction.OUT) {
      return integer(Ranges.of(constrained.value()));
    }
    JsonObject schema = integer(Ranges.of(constrained));
    return ConstraintTarget.of(constrained) == ConstraintTarget.Kind.MOMENT
        ? ConstraintSchema.narrowed(schema, constrained)
        : schema;
  }

  /** JSON Schema compares no numbers in strings, so the range is told in words. */
  private static JsonObject integer(Range range) {
    BigDecimal min = range.min().orElseThrow().value();
    BigDecimal max = range.max().orElseThrow().value();
    int digits = min.abs().max(max.abs()).toBigInteger().toString().length();
    String sign = min.signum() < 0 ? "-?" : "";
    return Json.object()
        .put("type", "string")
        .put("description", "An integer from " + min + " to " + max + ".")
        .put("pattern", "^(0|" + sign + "[1-9][0-9]{0," + (digits - 1) + "})$");
  }
}
