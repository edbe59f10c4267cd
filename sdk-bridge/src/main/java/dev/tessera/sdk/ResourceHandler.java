package dev.tessera.sdk;

import dev.tessera.runtime.intercept.OperationKind;
import dev.tessera.runtime.protocol.uri.ResourceIndex;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.resource.ResourceCall;
import dev.tessera.runtime.resource.ResourceContents;
import dev.tessera.runtime.resource.ResourceNotFoundException;
import dev.tessera.runtime.tool.Caller;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Reads one resource, or those of one template. */
final class ResourceHandler extends FeatureHandler<ReadResourceRequest, ReadResourceResult> {
  private final Bridge bridge;
  private final int index;
  private final Resource resource;
  private final ResourceIndex uris;

  ResourceHandler(Bridge bridge, int index) {
    super("Resource " + bridge.features().description().resources().get(index).name());
    this.bridge = bridge;
    this.index = index;
    this.resource = bridge.features().description().resources().get(index);
    this.uris = new ResourceIndex(List.of(resource));
  }

  @Override
  boolean blocking() {
    return resource.blocking();
  }

  @Override
  CompletableFuture<ReadResourceResult> handle(Request request, ReadResourceRequest params) {
    String uri = params.uri();
    Caller caller = bridge.admission().caller(request.context());
    bridge
        .admission()
        .check(
            resource.guard(),
            caller,
            "resources/read of " + resource.name(),
            () -> Errors.resourceNotFound(uri));
    Map<String, String> variables =
        uris.find(uri).orElseThrow(() -> Errors.resourceNotFound(uri)).variables();
    ResourceCall call = new ResourceCall(uri, arguments(variables), caller, request.capabilities());
    Work<ResourceCall, ReadResourceResult> work =
        new Work<>(
            OperationKind.RESOURCE,
            uri,
            resource.timeout(),
            call,
            it -> bridge.features().read(index, it),
            this::success,
            result -> false,
            thrown -> {
              if (thrown instanceof ResourceNotFoundException) {
                throw Errors.resourceNotFound(uri);
              }
              return failure(thrown);
            });
    return Running.start(work, request, bridge.rules());
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
