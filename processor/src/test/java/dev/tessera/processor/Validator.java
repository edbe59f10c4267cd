package dev.tessera.processor;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A validator of JSON Schema 2020-12 that asserts formats: networknt's. */
final class Validator {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final Schema schema;

  private Validator(Schema schema) {
    this.schema = schema;
  }

  static Validator of(String schema) {
    return new Validator(SCHEMAS.getSchema(schema));
  }

  /** What a schema itself has to fit. */
  static Validator ofSchemas() {
    return new Validator(
        SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema")));
  }

  static JsonNode read(String json) {
    return JSON.readTree(json);
  }

  boolean accepts(String document) {
    return schema
        .validate(
            withoutExponents(read(document)),
            context -> context.executionConfig(it -> it.formatAssertionsEnabled(true)))
        .isEmpty();
  }

  /** The same document to JSON Schema; the validator fails on integers such as 1e309. */
  private static JsonNode withoutExponents(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.properties().forEach(member -> member.setValue(withoutExponents(member.getValue())));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, withoutExponents(array.get(i)));
      }
    } else if (node.isBigDecimal()) {
      BigDecimal value = node.decimalValue();
      if (value.signum() == 0 || value.stripTrailingZeros().scale() <= 0) {
        return JsonNodeFactory.instance.numberNode(value.toBigIntegerExact());
      }
    }
    return node;
  }
}
