package dev.tessera.runtime.input;

import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.json.RawJson;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A form that users fill in (MCP 2026-07-28, Elicitation, Form Mode). Written for generated code,
 * which makes one for each record that an {@link Elicit} asks for.
 *
 * <p>Immutable and thread-safe.
 *
 * @param schema its JSON Schema: an object of strings, numbers, booleans and enums
 * @param reader reads the object, and notes what does not fit in the reader it is given
 */
public record Form<T>(String schema, Function<JsonReader, ? extends @Nullable T> reader) {

  /**
   * A form whose schema is given by hand. What comes back is not checked against it.
   *
   * @param schema its JSON Schema, on one line
   */
  public static Form<JsonValue> ofSchema(String schema) {
    return new Form<>(schema, JsonReader::readJson);
  }

  byte[] schemaBytes() {
    return schema.getBytes(StandardCharsets.UTF_8);
  }

  T read(RawJson content) throws InvalidAnswerException {
    JsonReader in = content.reader();
    T value = reader.apply(in);
    if (value == null || !in.violations().isEmpty()) {
      throw InvalidAnswerException.of("/content", in.violations());
    }
    return value;
  }
}
