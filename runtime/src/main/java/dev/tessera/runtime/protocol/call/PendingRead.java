package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.intercept.OperationKind;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.resource.ResourceCall;
import dev.tessera.runtime.resource.ResourceNotFoundException;
import dev.tessera.runtime.server.McpFeatures;

/** The reading of a resource. */
final class PendingRead extends PendingFeature<ResourceCall> {
  private final McpFeatures features;
  private final int index;
  private final Input input;
  private final ReadResults results;

  /**
   * What is to be read.
   *
   * @param uri the URI that the client has asked for
   * @param resource what is there
   * @param variables the values of its template's variables
   * @param frame what all calls share
   */
  record Input(String uri, Resource resource, RawJson variables, CallFrame frame) {}

  PendingRead(
      McpFeatures features, int index, Input input, OperationRequest request, ReadResults results) {
    super(
        new Subject(
            OperationKind.RESOURCE,
            input.uri(),
            input.frame(),
            Asking.of(
                input.resource().asks(),
                input.uri(),
                ToolTable.NO_ARGUMENTS,
                request.revision().isModern())),
        request,
        "Resource " + input.resource().name(),
        Manner.of(input.resource()));
    this.features = features;
    this.index = index;
    this.input = input;
    this.results = results;
  }

  @Override
  ResourceCall call() {
    return new ResourceCall(
        input.uri(),
        input.variables().reader(),
        request().caller(),
        request().client().capabilities());
  }

  @Override
  void invoke(ResourceCall call) throws Exception {
    features.read(index, call);
  }

  @Override
  Outcome.Answer success(ResourceCall call) {
    return results.success(request().id(), input.resource(), call);
  }

  @Override
  Outcome.Answer failure(Throwable thrown) {
    return thrown instanceof ResourceNotFoundException
        ? ResourceTable.notFound(request(), input.uri())
        : super.failure(thrown);
  }
}
