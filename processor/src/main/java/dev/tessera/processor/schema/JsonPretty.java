package dev.tessera.processor.schema;

import dev.tessera.processor.schema.Json.Array;
import dev.tessera.processor.schema.Json.JsonObject;
import dev.tessera.processor.schema.Json.Scalar;
import java.util.List;
import java.util.Map;

/** Writes JSON for people: two spaces a level, arrays of plain values on one line. */
public final class JsonPretty {
  private JsonPretty() {}

  /** The text, with a line end after it. */
  public static String of(Json json) {
    StringBuilder text = new StringBuilder();
    write(json, "\n", text);
    return text.append('\n').toString();
  }

  private static void write(Json json, String newLine, StringBuilder text) {
    if (json instanceof Scalar scalar) {
      text.append(scalar.json());
    } else if (json instanceof Array array) {
      writeArray(array.elements(), newLine, text);
    } else if (json instanceof JsonObject object) {
      writeObject(object, newLine, text);
    }
  }

  private static void writeArray(List<Json> elements, String newLine, StringBuilder text) {
    boolean flat = elements.stream().allMatch(Scalar.class::isInstance);
    String inner = flat ? "" : newLine + "  ";
    String separator = "";
    text.append('[');
    for (Json element : elements) {
      text.append(separator).append(inner);
      write(element, newLine + "  ", text);
      separator = flat ? ", " : ",";
    }
    text.append(flat ? "" : newLine).append(']');
  }

  private static void writeObject(JsonObject object, String newLine, StringBuilder text) {
    String separator = "";
    text.append('{');
    for (Map.Entry<String, Json> member : object.members().entrySet()) {
      text.append(separator).append(newLine).append("  ");
      write(Json.string(member.getKey()), newLine, text);
      text.append(": ");
      write(member.getValue(), newLine + "  ", text);
      separator = ",";
    }
    text.append(object.members().isEmpty() ? "" : newLine).append('}');
  }
}
