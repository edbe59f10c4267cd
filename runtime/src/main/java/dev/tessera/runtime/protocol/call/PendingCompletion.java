package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.completion.Completion;
import dev.tessera.runtime.completion.CompletionCall;
import dev.tessera.runtime.intercept.OperationKind;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.server.McpFeatures;
import java.util.Optional;

/** A completion. */
final class PendingCompletion extends PendingFeature<CompletionCall> {
  private final McpFeatures features;
  private final int index;
  private final Input input;
  private final Results results;

  /**
   * What is to be completed.
   *
   * @param completion what completes it
   * @param params what the client says of it
   * @param frame what all calls share
   */
  record Input(Completion completion, CompletionParams params, CallFrame frame) {}

  PendingCompletion(
      McpFeatures features, int index, Input input, OperationRequest request, Results results) {
    super(
        new Subject(
            OperationKind.COMPLETION, input.completion().of(), input.frame(), Optional.empty()),
        request,
        "Completion of " + name(input.completion()),
        Manner.of(input.completion()));
    this.features = features;
    this.index = index;
    this.input = input;
    this.results = results;
  }

  private static String name(Completion completion) {
    return completion.argument() + " of " + completion.of();
  }

  @Override
  CompletionCall call() {
    return new CompletionCall(
        name(input.completion()),
        input.params().value(),
        input.params().known().reader(),
        request().caller(),
        request().client().capabilities());
  }

  @Override
  void invoke(CompletionCall call) throws Exception {
    features.complete(index, call);
  }

  @Override
  Outcome.Answer success(CompletionCall call) {
    return CompletionResults.of(results, request().id(), call.suggestions());
  }
}
