package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.catalog.Caching;
import dev.tessera.runtime.protocol.message.ErrorCode;
import dev.tessera.runtime.protocol.message.Frames;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.uri.ResourceIndex;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Decision;
import dev.tessera.runtime.tool.Guard;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The resources of a server by URI, behind their guards.
 *
 * <p>Thread-safe.
 */
final class ResourceTable {
  private final List<Resource> resources;
  private final ResourceIndex index;
  private final boolean secured;
  private final CallFrame frame;
  private final Duration usualTime;

  /**
   * @param usualTime how long what is read is fresh, unless the resource says otherwise
   */
  ResourceTable(ResourceIndex index, CallFrame frame, Duration usualTime) {
    this.index = index;
    this.frame = frame;
    this.usualTime = usualTime;
    resources = frame.features().description().resources();
    secured = frame.features().description().secured();
  }

  Optional<Decision> earlyRefusal(String uri, Caller caller) {
    return guard(uri).flatMap(guard -> frame.admission().early(guard, caller));
  }

  /** The guard of what is at a URI; empty if nothing is. */
  Optional<Guard> guard(String uri) {
    return index.find(uri).map(found -> resources.get(found.index()).guard());
  }

  /** Handles {@code resources/read}. */
  Outcome read(OperationRequest request) {
    return at(
        request,
        (uri, found) -> {
          Resource resource = resources.get(found.index());
          return new PendingRead(
              found.index(),
              new PendingRead.Input(uri, resource, json(found.variables()), caching(resource)),
              request,
              frame);
        });
  }

  /**
   * Handles a request about what is at a URI, for a caller who may read that.
   *
   * @param then is given the URI and what is found there
   */
  Outcome at(OperationRequest request, BiFunction<String, ResourceIndex.Found, Outcome> then) {
    Optional<String> uri = request.params().uri();
    return uri.isEmpty()
        ? request.malformed("\"params.uri\" is a string")
        : at(request, uri.get(), then);
  }

  private Outcome at(
      OperationRequest request, String uri, BiFunction<String, ResourceIndex.Found, Outcome> then) {
    Optional<ResourceIndex.Found> found = index.find(uri);
    if (found.isEmpty()) {
      return frame.admission().missing(request, notFound(request, uri));
    }
    Guard guard = resources.get(found.get().index()).guard();
    return frame
        .admission()
        .refusal(request, guard, () -> notFound(request, uri))
        .orElseGet(() -> then.apply(uri, found.get()));
  }

  /** Where callers are told apart, what is read may depend on who reads. */
  private Caching caching(Resource resource) {
    return new Caching(secured, resource.timeToLive().orElse(usualTime));
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
