package dev.tessera.runtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The protocol's own JSON Schemas, one file for each revision. */
public final class SpecificationSchema {
  private static final Map<String, Schema> LOADED = new ConcurrentHashMap<>();

  private SpecificationSchema() {}

  /** Asserts that a message, or a part of one, is what a revision's schema says of a type. */
  public static void assertValid(String revision, String type, String json) {
    Schema schema = LOADED.computeIfAbsent(revision + "/" + type, key -> load(revision, type));
    assertThat(schema.validate(json, InputFormat.JSON))
        .as("%s %s: %s", revision, type, json)
        .isEmpty();
  }

  private static Schema load(String revision, String type) {
    String document = read("/spec/" + revision + ".json");
    boolean draft7 = document.contains("draft-07");
    String reference = "\"$ref\":\"#/" + (draft7 ? "definitions" : "$defs") + "/" + type + "\",";
    return SchemaRegistry.withDefaultDialect(
            draft7 ? SpecificationVersion.DRAFT_7 : SpecificationVersion.DRAFT_2020_12)
        .getSchema(
            draft7
                ? "{\"allOf\":[{"
                    + reference.replace(",", "")
                    + "}],"
                    + document.substring(document.indexOf('{') + 1)
                : "{" + reference + document.substring(document.indexOf('{') + 1),
            InputFormat.JSON);
  }

  private static String read(String resource) {
    try (InputStream in = SpecificationSchema.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
