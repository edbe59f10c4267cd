package dev.tessera.processor.schema;

import dev.tessera.processor.schema.Json.Array;
import dev.tessera.processor.schema.Json.JsonObject;
import dev.tessera.processor.schema.Json.Scalar;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes JSON compactly, but as lines: each property of a schema begins one, so that a reviewer can
 * read them. Joined without anything between them, the lines are the compact text.
 */
public final class JsonLines {
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  private JsonLines() {}

  /** The lines of a value; no line is empty. */
  public static List<String> of(Json json) {
    JsonLines lines = new JsonLines();
    lines.write(json, false);
    lines.breakLine();
    return lines.lines;
  }

  /** The compact text of a value. */
  public static String compact(Json json) {
    return String.join("", of(json));
  }

  private void write(Json json, boolean memberPerLine) {
    if (json instanceof Scalar scalar) {
      line.append(scalar.json());
    } else if (json instanceof Array array) {
      writeArray(array);
    } else if (json instanceof JsonObject object) {
      writeObject(object, memberPerLine);
    }
  }

  private void writeArray(Array array) {
    line.append('[');
    for (Iterator<Json> elements = array.elements().iterator(); elements.hasNext(); ) {
      write(elements.next(), false);
      line.append(elements.hasNext() ? "," : "");
    }
    line.append(']');
  }

  private void writeObject(JsonObject object, boolean memberPerLine) {
    line.append('{');
    Iterator<Map.Entry<String, Json>> members = object.members().entrySet().iterator();
    while (members.hasNext()) {
      Map.Entry<String, Json> member = members.next();
      if (memberPerLine) {
        breakLine();
      }
      write(Json.string(member.getKey()), false);
      line.append(':');
      boolean areProperties = member.getKey().equals("properties") && !memberPerLine;
      write(member.getValue(), areProperties);
      line.append(members.hasNext() ? "," : "");
      if (areProperties) {
        breakLine();
      }
    }
    line.append('}');
  }

  private void breakLine() {
    if (line.length() > 0) {
      lines.add(line.toString());
      line.setLength(0);
    }
  }
}
