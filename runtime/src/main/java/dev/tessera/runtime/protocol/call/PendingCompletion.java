package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.completion.Completion;
import dev.tessera.runtime.completion.CompletionCall;
import dev.tessera.runtime.protocol.message.Outcome;

/** A completion. */
final class PendingCompletion extends PendingFeature<CompletionCall> {
  private final int index;
  private final Completion completion;
  private final CompletionParams params;

  /**
   * @param index the completion's index
   * @param params what the client says of it
   */
  PendingCompletion(
      int index,
      Completion completion,
      CompletionParams params,
      OperationRequest request,
      CallFrame frame) {
    super(Subject.of(completion), request, "Completion of " + name(completion), frame);
    this.index = index;
    this.completion = completion;
    this.params = params;
  }

  private static String name(Completion completion) {
    return completion.argument() + " of " + completion.of();
  }

  @Override
  CompletionCall call() {
    return new CompletionCall(
        name(completion),
        params.value(),
        params.known().reader(),
        request().caller(),
        request().client().capabilities());
  }

  @Override
  void invoke(CompletionCall call) throws Exception {
    features().complete(index, call);
  }

  @Override
  Outcome.Answer success(CompletionCall call) {
    return CompletionResults.of(results(), request().id(), call.suggestions());
  }
}
