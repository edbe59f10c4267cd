package dev.tessera.sdk;

import dev.tessera.runtime.json.Json;
import dev.tessera.runtime.json.JsonException;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as the SDK has it, in maps, lists and boxed values, to JSON as our decoders read it, and
 * back. Numbers keep every digit that they have.
 */
final class Plain {
  private Plain() {}

  /**
   * Writes an object of the SDK's.
   *
   * @param members its members; no object at all is an empty one
   * @throws JsonException if there is something in it that is not JSON, or beyond the limits that
   *     hold for messages
   */
  static RawJson json(@Nullable Map<String, ?> members) {
    JsonWriter out = new JsonWriter();
    write(out, members == null ? Map.of() : members);
    byte[] bytes = out.toByteArray();
    JsonReader limits = Json.readerOfUntrusted(bytes);
    limits.skip();
    limits.end();
    return new RawJson(bytes, 0, bytes.length);
  }

  private static void write(JsonWriter out, @Nullable Object value) {
    if (value == null) {
      out.nullValue();
    } else if (value instanceof String text) {
      out.value(text);
    } else if (value instanceof Boolean truth) {
      out.value(truth.booleanValue());
    } else if (value instanceof Number number) {
      number(out, number);
    } else if (value instanceof Map<?, ?> members) {
      out.beginObject();
      members.forEach((name, member) -> write(out.name(String.valueOf(name)), member));
      out.endObject();
    } else if (value instanceof Iterable<?> elements) {
      out.beginArray();
      elements.forEach(element -> write(out, element));
      out.endArray();
    } else {
      throw new JsonException("An argument is not JSON");
    }
  }

  private static void number(JsonWriter out, Number number) {
    if (number instanceof BigDecimal decimal) {
      out.value(decimal);
    } else if (number instanceof BigInteger integer) {
      out.value(integer);
    } else if (number instanceof Double || number instanceof Float) {
      if (!Double.isFinite(number.doubleValue())) {
        throw new JsonException("An argument is not JSON");
      }
      // Of a Float, the digits that it was written with.
      out.value(new BigDecimal(number.toString()));
    } else {
      out.value(number.longValue());
    }
  }

  /** An object as the SDK has it; for JSON of our own. */
  static Map<String, Object> object(String json) {
    return members(JsonValue.parse(json));
  }

  /** Any value as the SDK has it, null for null; for JSON of our own. */
  static @Nullable Object value(JsonValue value) {
    return switch (value.kind()) {
      case OBJECT -> members(value);
      case ARRAY -> elements(value);
      case STRING -> value.asString();
      case NUMBER -> number(value.asNumber());
      case BOOLEAN -> value.asBoolean();
      case NULL -> null;
    };
  }

  // The SDK's maps have nulls in them where JSON has.
  @SuppressWarnings("NullAway")
  private static Map<String, Object> members(JsonValue object) {
    Map<String, Object> members = new LinkedHashMap<>();
    object.members().forEach((name, member) -> members.put(name, value(member)));
    return members;
  }

  private static List<@Nullable Object> elements(JsonValue array) {
    List<@Nullable Object> elements = new ArrayList<>();
    array.elements().forEach(element -> elements.add(value(element)));
    return elements;
  }

  private static Number number(BigDecimal number) {
    if (number.scale() != 0) {
      return number; // written with a fraction or an exponent, and so it stays
    }
    BigInteger integer = number.unscaledValue();
    return integer.bitLength() < Long.SIZE ? (Number) integer.longValue() : integer;
  }
}
