package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.catalog.Caching;
import dev.tessera.runtime.protocol.catalog.Catalog;
import dev.tessera.runtime.protocol.catalog.Gate;
import dev.tessera.runtime.protocol.catalog.PerRevision;
import dev.tessera.runtime.protocol.message.ErrorCode;
import dev.tessera.runtime.protocol.message.Frames;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.uri.ResourceIndex;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Decision;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The resources of a server by URI, behind their guards.
 *
 * <p>Thread-safe.
 */
final class ResourceTable {
  private final McpFeatures features;
  private final CallFrame frame;
  private final List<Resource> resources;
  private final ResourceIndex index;
  private final Admission admission;
  private final boolean secured;
  private final PerRevision<Results> results;

  ResourceTable(McpFeatures features, ResourceIndex index, Catalog catalog, CallFrame frame) {
    this.features = features;
    this.frame = frame;
    this.resources = features.description().resources();
    this.index = index;
    this.admission = new Admission(new Gate(features.description()));
    this.secured = features.description().secured();
    this.results = new PerRevision<>(revision -> new Results(catalog, revision));
  }

  Optional<Decision> earlyRefusal(String uri, Caller caller) {
    return index
        .find(uri)
        .flatMap(found -> admission.early(resources.get(found.index()).guard(), caller));
  }

  /** Handles {@code resources/read}. */
  Outcome read(OperationRequest request) {
    Optional<String> uri = request.params().uri();
    return uri.isEmpty()
        ? request.malformed("\"params.uri\" is a string")
        : read(request, uri.get());
  }

  private Outcome read(OperationRequest request, String uri) {
    Optional<ResourceIndex.Found> found = index.find(uri);
    if (found.isEmpty()) {
      return admission.missing(request, notFound(request, uri));
    }
    Resource resource = resources.get(found.get().index());
    return admission
        .refusal(request, resource.guard(), () -> notFound(request, uri))
        .orElseGet(
            () ->
                new PendingRead(
                    features,
                    found.get().index(),
                    new PendingRead.Input(uri, resource, json(found.get().variables()), frame),
                    request,
                    new ReadResults(results.get(request.revision()), caching(resource))));
  }

  /**
   * Where callers are told apart, what is read may depend on who reads. It may change at any time,
   * so it is kept only where the resource says for how long.
   */
  private Caching caching(Resource resource) {
    return new Caching(secured, resource.timeToLive().orElse(Duration.ZERO));
  }

  /** There is nothing at this URI (MCP 2026-07-28, Resources, Error Handling). */
  static Outcome.Answer notFound(OperationRequest request, String uri) {
    return Frames.error(
        200,
        Optional.of(request.id()),
        request.revision().missesResourcesAsInvalidParams()
            ? ErrorCode.INVALID_PARAMS
            : ErrorCode.RESOURCE_NOT_FOUND,
        "Resource not found",
        out -> out.name("data").beginObject().name("uri").value(uri).endObject());
  }

  private static RawJson json(Map<String, String> variables) {
    JsonWriter out = new JsonWriter().beginObject();
    variables.forEach((name, value) -> out.name(name).value(value));
    byte[] bytes = out.endObject().toByteArray();
    return new RawJson(bytes, 0, bytes.length);
  }
}
