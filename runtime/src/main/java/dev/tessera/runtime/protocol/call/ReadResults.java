package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.catalog.Caching;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.resource.ResourceCall;
import dev.tessera.runtime.resource.ResourceContents;
import java.util.Optional;

/**
 * What {@code resources/read} answers (MCP 2026-07-28, Resources, Reading Resources).
 *
 * @param results frames it
 * @param caching who may keep it
 */
record ReadResults(Results results, Caching caching) {

  Outcome.Answer success(RawJson id, Resource resource, ResourceCall call) {
    int size = call.contents().stream().mapToInt(contents -> contents.body().length()).sum();
    JsonWriter out = results.begin(id, size);
    out.name("contents").beginArray();
    call.contents().forEach(contents -> write(out, contents, resource, call));
    out.endArray();
    if (results.revision().isModern()) {
      caching.write(out);
    }
    return results.end(out);
  }

  private void write(
      JsonWriter out, ResourceContents contents, Resource resource, ResourceCall call) {
    out.beginObject().name("uri").value(contents.uri().orElse(call.uri()));
    Optional<String> mimeType = contents.mimeType().or(resource::mimeType).or(call::usualMimeType);
    mimeType.ifPresent(type -> out.name("mimeType").value(type));
    out.name(contents.binary() ? "blob" : "text").value(contents.body());
    new ContentWriter(out, results.revision()).meta(contents.meta());
    out.endObject();
  }
}
