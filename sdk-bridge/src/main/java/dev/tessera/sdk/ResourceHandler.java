package dev.tessera.sdk;

import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.resource.ResourceCall;
import dev.tessera.runtime.resource.ResourceContents;
import dev.tessera.runtime.resource.ResourceNotFoundException;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.tool.Caller;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Reads one resource, or those of one template. */
final class ResourceHandler extends FeatureHandler<ReadResourceRequest, ReadResourceResult> {
  private final McpFeatures features;
  private final int index;
  private final Resource resource;
  private final Admission admission;

  ResourceHandler(McpFeatures features, int index, Admission admission) {
    super("Resource " + features.description().resources().get(index).name());
    this.features = features;
    this.index = index;
    this.resource = features.description().resources().get(index);
    this.admission = admission;
  }

  @Override
  boolean blocking() {
    return resource.blocking();
  }

  @Override
  CompletableFuture<ReadResourceResult> handle(Request request, ReadResourceRequest params) {
    String uri = params.uri();
    Caller caller = admission.caller(request.context());
    admission.check(
        resource.guard(),
        caller,
        "resources/read of " + resource.name(),
        () -> Errors.resourceNotFound(uri));
    Map<String, String> variables =
        resource.isTemplate()
            ? UriVariables.of(resource.uri(), uri).orElseThrow(() -> Errors.resourceNotFound(uri))
            : Map.of();
    ResourceCall call = new ResourceCall(uri, arguments(variables), caller, request.capabilities());
    Invocation<ResourceCall> invocation = it -> features.read(index, it);
    return invocation.run(
        request,
        call,
        this::success,
        thrown -> {
          if (thrown instanceof ResourceNotFoundException) {
            throw Errors.resourceNotFound(uri);
          }
          return failure(thrown);
        });
  }

  private ReadResourceResult success(ResourceCall call) {
    return new ReadResourceResult(
        call.contents().stream().map(each -> contents(call.uri(), each)).toList(), null);
  }

  private McpSchema.ResourceContents contents(String uri, ResourceContents each) {
    return Contents.resource(
        each.uri().orElse(uri),
        each.mimeType().or(resource::mimeType).orElse(null),
        each.body(),
        each.binary(),
        each.meta());
  }
}
