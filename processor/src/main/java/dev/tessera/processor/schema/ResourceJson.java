package dev.tessera.processor.schema;

import dev.tessera.processor.model.Property.Written;
import dev.tessera.processor.model.ResourceModel;
import dev.tessera.processor.schema.Json.JsonObject;
import java.util.Optional;

/** What the definition of a resource says of its contents (MCP 2026-07-28, Resources). */
public final class ResourceJson {
  private ResourceJson() {}

  /** For whom it is; empty if nothing is said. */
  public static Optional<Json> annotations(ResourceModel resource) {
    JsonObject annotations = Json.object();
    annotations.putUnlessEmpty(
        "audience", resource.facts().audience().stream().map(Json::string).toList());
    resource
        .facts()
        .priority()
        .map(Written::text)
        .ifPresent(it -> annotations.put("priority", Json.literal(it)));
    annotations.put("lastModified", resource.facts().lastModified().map(Written::text));
    return annotations.members().isEmpty() ? Optional.empty() : Optional.of(annotations);
  }
}
