package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.completion.Completion;
import dev.tessera.runtime.completion.CompletionCall;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.server.McpFeatures;

/** A completion. */
final class PendingCompletion extends PendingFeature<CompletionCall> {
  private final McpFeatures features;
  private final int index;
  private final String operation;
  private final CompletionParams params;
  private final Results results;

  PendingCompletion(
      McpFeatures features,
      int index,
      Completion completion,
      CompletionParams params,
      Request request,
      Results results) {
    super(request, "Completion of " + name(completion), completion.blocking());
    this.features = features;
    this.index = index;
    this.operation = name(completion);
    this.params = params;
    this.results = results;
  }

  private static String name(Completion completion) {
    return completion.argument() + " of " + completion.of();
  }

  @Override
  CompletionCall call() {
    return new CompletionCall(
        operation,
        params.value(),
        params.known().reader(),
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
