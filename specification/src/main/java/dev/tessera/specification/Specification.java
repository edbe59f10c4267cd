package dev.tessera.specification;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The protocol's own JSON Schema of one revision, or of an extension. Loaded and compiled once.
 *
 * <p>Thread-safe.
 */
public final class Specification {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<String, Specification> LOADED = new ConcurrentHashMap<>();

  /** The revisions that there are, the newest first. */
  static final List<String> REVISIONS =
      List.of("2026-07-28", "2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05");

  private final String name;
  private final String definitions;
  private final JsonNode types;
  private final SchemaRegistry registry;
  private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

  /** A type by its name. */
  record Definition(Specification specification, String name) {
    Optional<String> fault(JsonNode value) {
      return specification.fault(name, value);
    }
  }

  private Specification(String name) {
    this.name = name;
    JsonNode document = read("/spec/" + name + ".json");
    boolean draft7 = document.path("$schema").asString("").contains("draft-07");
    definitions = draft7 ? "definitions" : "$defs";
    types = document.path(definitions);
    registry =
        SchemaRegistry.withDefaultDialect(
            draft7 ? SpecificationVersion.DRAFT_7 : SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  }

  /**
   * The schema of a revision, or that of the tasks extension by {@code tasks}.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Specification of(String name) {
    return LOADED.computeIfAbsent(name, Specification::new);
  }

  /**
   * Asserts that a message, or a part of one, is what a revision's schema says of a type.
   *
   * @throws AssertionError if it is not
   */
  public static void assertValid(String revision, String type, String json) {
    of(revision)
        .fault(type, parse(json).orElseThrow(() -> new AssertionError("No JSON: " + json)))
        .ifPresent(
            fault -> {
              throw new AssertionError(fault + ": " + json);
            });
  }

  /** The JSON that this is; empty if it is none. */
  static Optional<JsonNode> parse(String text) {
    try {
      return Optional.of(JSON.readTree(text)).filter(node -> !node.isMissingNode());
    } catch (RuntimeException notJson) {
      return Optional.empty();
    }
  }

  boolean has(String type) {
    return types.has(type);
  }

  /** What is wrong with a value that should be of this type; empty if nothing is. */
  Optional<String> fault(String type, JsonNode value) {
    List<?> errors = compiled.computeIfAbsent(type, this::compile).validate(value);
    return errors.isEmpty()
        ? Optional.empty()
        : Optional.of("no " + type + " of " + name + ", as " + errors);
  }

  /**
   * The type of a message with this method that a server may send, or take.
   *
   * @param kind what the type's name ends with: {@code Request} or {@code Notification}
   * @param side whose messages: {@code Server} or {@code Client}
   */
  Optional<Definition> typeOf(String method, String kind, String side) {
    return types
        .propertyStream()
        .filter(type -> type.getKey().endsWith(kind) && method.equals(method(type.getValue())))
        .map(Map.Entry::getKey)
        .filter(type -> isIn(side + kind, type))
        .map(type -> new Definition(this, type))
        .findFirst();
  }

  private static @Nullable String method(JsonNode type) {
    JsonNode direct = type.at("/properties/method/const");
    return (direct.isMissingNode() ? type.at("/allOf/1/properties/method/const") : direct)
        .stringValue(null);
  }

  /** Whether a type is one of those in a union; extensions have no unions. */
  private boolean isIn(String union, String type) {
    return !has(union)
        || types
            .path(union)
            .path("anyOf")
            .valueStream()
            .anyMatch(one -> one.path("$ref").asString("").endsWith("/" + type));
  }

  private Schema compile(String type) {
    if (!has(type)) {
      throw new IllegalArgumentException(name + " has no type " + type);
    }
    ObjectNode schema = JSON.createObjectNode();
    // Beside a $ref, draft-07 knows nothing else.
    schema.putArray("allOf").addObject().put("$ref", "#/" + definitions + "/" + type);
    schema.set(definitions, types);
    return registry.getSchema(schema);
  }

  private static JsonNode read(String resource) {
    try (InputStream in = Specification.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("There is no " + resource);
      }
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
