package dev.tessera.runtime.change;

import dev.tessera.runtime.json.JsonReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads objects of strings. */
final class Texts {
  private Texts() {}

  /** The members of the object that was entered, as far as they are strings. */
  static Map<String, String> read(JsonReader in) {
    Map<String, String> texts = new LinkedHashMap<>();
    while (in.next()) {
      String name = in.member();
      String value = in.readString();
      if (value != null) {
        texts.put(name, value);
      }
    }
    return Collections.unmodifiableMap(texts);
  }
}
