package dev.tessera.runtime.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes {@link JsonValue}s. */
final class JsonValues {
  private JsonValues() {}

  /** Reads a text, all of which must fit. */
  static JsonValue parse(String json) {
    if (!Surrogates.arePaired(json)) {
      throw new JsonException("The text is not JSON in UTF-8");
    }
    JsonReader in = Json.readerOfUntrusted(json.getBytes(StandardCharsets.UTF_8));
    JsonValue value = in.readJson();
    in.end();
    if (in.violationCount() > 0) {
      throw new JsonException(
          "The JSON text has a number beyond the range of a double, or half a surrogate pair");
    }
    return value;
  }

  /** Notes what no value can hold, and puts null in its place. */
  static JsonValue read(JsonReader in) {
    return switch (in.token()) {
      case START_OBJECT -> object(in);
      case START_ARRAY -> array(in);
      case STRING -> string(in);
      case NUMBER -> number(in);
      case TRUE, FALSE -> JsonValue.of(in.readBoolean());
      default -> JsonValue.ofNull();
    };
  }

  /** Half of a surrogate pair in a name is refused by the parser. */
  private static JsonValue object(JsonReader in) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    for (in.map(); in.next(); ) {
      String name = in.member();
      if (members.put(name, read(in)) != null) {
        in.note("is there more than once");
      }
    }
    return JsonValue.object(members);
  }

  private static JsonValue array(JsonReader in) {
    List<JsonValue> elements = new ArrayList<>();
    for (in.array(); in.next(); ) {
      elements.add(read(in));
    }
    return JsonValue.array(elements);
  }

  private static JsonValue string(JsonReader in) {
    String text = in.readString();
    if (text == null || !Surrogates.arePaired(text)) {
      in.note("has half of a surrogate pair");
      return JsonValue.ofNull();
    }
    return JsonValue.of(text);
  }

  private static JsonValue number(JsonReader in) {
    BigDecimal number = in.readDecimal(false);
    return number == null ? JsonValue.ofNull() : JsonValue.ofRead(number);
  }

  static void write(JsonWriter out, JsonValue value) {
    switch (value.kind()) {
      case OBJECT -> Containers.writeMap(out, value.members(), JsonWriter::value);
      case ARRAY -> Containers.writeList(out, value.elements(), JsonWriter::value);
      case STRING -> out.value(value.asString());
      case NUMBER -> out.value(value.asNumber());
      case BOOLEAN -> out.value(value.asBoolean());
      case NULL -> out.nullValue();
    }
  }
}
