package dev.tessera.processor.schema;

import dev.tessera.processor.model.Property.Written;
import dev.tessera.processor.model.ResultForm;
import dev.tessera.processor.model.ToolModel;
import dev.tessera.processor.model.ToolModel.Hints;
import dev.tessera.processor.schema.Json.JsonObject;
import java.util.Optional;

/** The JSON in the definition of a tool (MCP 2026-07-28, Tools, Data Types). */
public final class ToolSchemas {
  private ToolSchemas() {}

  /** The schema of the arguments. */
  public static Json input(ToolModel tool) {
    return tool.inputSchema()
        .map(Written::text)
        .flatMap(PresentationJson::object)
        .orElseGet(() -> SchemaOf.arguments(tool.arguments()));
  }

  /** The schema of a structured result; empty for none and for a plain text. */
  public static Optional<Json> output(ToolModel tool) {
    return tool.result()
        .filter(type -> ResultForm.of(type) != ResultForm.TEXT)
        .map(SchemaOf::result);
  }

  /** The tool as a list of tools has it, compact. */
  public static String listed(ToolModel tool) {
    JsonObject listed =
        Json.object()
            .put("name", tool.name())
            .put("title", tool.title())
            .put("description", tool.description())
            .put("inputSchema", input(tool));
    output(tool).ifPresent(schema -> listed.put("outputSchema", schema));
    annotations(tool).ifPresent(hints -> listed.put("annotations", hints));
    PresentationJson.put(tool.presentation(), listed);
    return JsonLines.compact(listed);
  }

  /** The hints that the user gave; empty if none. */
  public static Optional<Json> annotations(ToolModel tool) {
    Hints hints = tool.hints();
    JsonObject annotations = Json.object();
    hint(annotations, "readOnlyHint", hints.readOnly());
    hint(annotations, "destructiveHint", hints.destructive());
    hint(annotations, "idempotentHint", hints.idempotent());
    hint(annotations, "openWorldHint", hints.openWorld());
    return annotations.members().isEmpty() ? Optional.empty() : Optional.of(annotations);
  }

  private static void hint(JsonObject annotations, String name, Optional<Boolean> hint) {
    hint.ifPresent(value -> annotations.put(name, Json.literal(value.toString())));
  }
}
