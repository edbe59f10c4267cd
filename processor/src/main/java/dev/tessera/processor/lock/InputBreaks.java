package dev.tessera.processor.lock;

import dev.tessera.processor.lock.Subset.Difference;
import dev.tessera.processor.schema.Json;
import java.util.function.Consumer;

/** What of an object that comes in was accepted, and no longer is. */
final class InputBreaks {
  private InputBreaks() {}

  /**
   * Compares two schemas: the old one should be a subset of the new one.
   *
   * @param label what a member of the object is, as in {@code tool "find": argument}
   */
  static void compare(String label, Json before, Json after, Consumer<String> breaks) {
    for (Difference each : Subset.differences(before, after)) {
      breaks.accept(
          label
              + " "
              + (each.place().isEmpty() ? "object" : each.place())
              + switch (each.keyword()) {
                case "required" -> " is required now";
                case "additionalProperties" -> " is gone";
                case "type" -> " has a narrower or another type";
                case "enum", "const" -> " allows fewer values";
                case Subset.VARIANT -> " is no longer " + each.name();
                default -> " is narrower: " + each.keyword();
              });
    }
  }
}
