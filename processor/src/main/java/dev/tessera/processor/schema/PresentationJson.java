package dev.tessera.processor.schema;

import dev.tessera.processor.model.IconModel;
import dev.tessera.processor.model.Presentation;
import dev.tessera.processor.model.Property.Written;
import dev.tessera.processor.schema.Json.JsonObject;
import java.util.List;
import java.util.Optional;

/** Icons and {@code _meta} as JSON (MCP 2026-07-28, Icons; General fields, _meta). */
public final class PresentationJson {
  private PresentationJson() {}

  /** The icons; empty if there are none. */
  public static Optional<Json> icons(List<IconModel> icons) {
    return icons.isEmpty()
        ? Optional.empty()
        : Optional.of(Json.array(icons.stream().map(PresentationJson::icon).toList()));
  }

  private static Json icon(IconModel icon) {
    return Json.object()
        .put("src", icon.src().text())
        .put("mimeType", icon.mimeType())
        .putUnlessEmpty("sizes", icon.sizes().stream().map(Json::string).toList())
        .put("theme", icon.theme());
  }

  /** The text as a JSON object; empty if it is none. */
  public static Optional<Json> object(String text) {
    return JsonParser.parse(text).filter(JsonObject.class::isInstance);
  }

  /** A text that is known to be a JSON object, without white space. */
  public static String compact(String text) {
    return JsonLines.compact(object(text).orElseThrow());
  }

  /** Puts both into a definition. */
  static void put(Presentation presentation, JsonObject definition) {
    icons(presentation.icons()).ifPresent(it -> definition.put("icons", it));
    presentation
        .meta()
        .map(Written::text)
        .flatMap(PresentationJson::object)
        .ifPresent(it -> definition.put("_meta", it));
  }
}
