package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.intercept.OperationKind;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.catalog.Caching;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.resource.ResourceCall;
import dev.tessera.runtime.resource.ResourceNotFoundException;

/** The reading of a resource. */
final class PendingRead extends PendingFeature<ResourceCall> {
  private final int index;
  private final Input input;

  /**
   * What is to be read.
   *
   * @param uri the URI that the client has asked for
   * @param resource what is there
   * @param variables the values of its template's variables
   * @param caching who may keep what is read
   */
  record Input(String uri, Resource resource, RawJson variables, Caching caching) {}

  PendingRead(int index, Input input, OperationRequest request, CallFrame frame) {
    super(
        Subject.of(OperationKind.RESOURCE, input.uri(), input.resource(), ToolTable.NO_ARGUMENTS),
        request,
        "Resource " + input.resource().name(),
        frame);
    this.index = index;
    this.input = input;
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
    features().read(index, call);
  }

  @Override
  Outcome.Answer success(ResourceCall call) {
    return new ReadResults(results(), input.caching())
        .success(request().id(), input.resource(), call);
  }

  @Override
  Outcome.Answer failure(Throwable thrown) {
    return thrown instanceof ResourceNotFoundException
        ? ResourceTable.notFound(request(), input.uri())
        : super.failure(thrown);
  }
}
