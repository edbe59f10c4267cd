package dev.tessera.runtime.json;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A text for each value that {@link PlainJson} makes: the same for equal values, as JSON Schema has
 * them, and for no others. Texts can be put in order, so that a hash table of them is fast even if
 * somebody chose them to have the same hash code.
 */
final class CanonicalText {
  private final StringBuilder text = new StringBuilder();

  private CanonicalText() {}

  static String of(@Nullable Object value) {
    CanonicalText canonical = new CanonicalText();
    canonical.add(value);
    return canonical.text.toString();
  }

  private void add(@Nullable Object value) {
    if (value instanceof String string) {
      quote(string);
    } else if (value instanceof List<?> elements) {
      text.append('[');
      elements.forEach(
          element -> {
            add(element);
            text.append(',');
          });
      text.append(']');
    } else if (value instanceof Map<?, ?> members) {
      Map<String, @Nullable Object> sorted = new TreeMap<>();
      members.forEach((name, member) -> sorted.put(String.valueOf(name), member));
      text.append('{');
      sorted.forEach(
          (name, member) -> {
            quote(name);
            add(member);
            text.append(',');
          });
      text.append('}');
    } else {
      text.append(value); // a number, boolean or null: each has one text
    }
  }

  private void quote(String string) {
    text.append('"').append(string.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
  }
}
