package app;

import dev.tessera.runtime.json.Containers;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.JsonWriter;
import javax.annotation.processing.Generated;

/**
 * Reads and writes the types of {@link Manual}.
 */
@Generated("dev.tessera.processor.TesseraProcessor")
final class ManualJson {
  private ManualJson() {
  }

  static Manual.Language readLanguage(JsonReader in) {
    String name = in.readString();
    if (name == null) {
      return null;
    }
    return switch (name) {
      case "EN" -> Manual.Language.EN;
      case "FR" -> Manual.Language.FR;
      default -> {
        in.reject("one of EN, FR");
        yield null;
      }
    };
  }

  static void writeIndex(JsonWriter out, Manual.Index value) {
    out.beginObject();
    Containers.writeList(out.name("pages"), value.pages(), JsonWriter::value);
    out.endObject();
  }
}
