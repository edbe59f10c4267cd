package dev.tessera.sdk;

import dev.tessera.runtime.completion.Completion;
import dev.tessera.runtime.completion.CompletionCall;
import dev.tessera.runtime.completion.Suggestions;
import dev.tessera.runtime.intercept.OperationKind;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Guard;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CompleteRequest;
import io.modelcontextprotocol.spec.McpSchema.CompleteResult;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Completes the arguments of one prompt, or the variables of one template, behind its guard. */
final class CompletionHandler extends FeatureHandler<CompleteRequest, CompleteResult> {
  private final Bridge bridge;
  private final Subject subject;
  private final Map<String, Integer> indexes;

  /**
   * What is completed.
   *
   * @param target whether it is a prompt or a template
   * @param name the prompt's name or the template
   * @param guard who may use it
   */
  record Subject(Completion.Target target, String name, Guard guard) {
    McpError missing() {
      return target == Completion.Target.PROMPT
          ? Errors.invalid("Prompt not found: " + name)
          : Errors.resourceNotFound(name);
    }
  }

  /**
   * @param indexes for each argument that can be completed, the index of what does it
   */
  CompletionHandler(Bridge bridge, Subject subject, Map<String, Integer> indexes) {
    super("Completion of " + subject.name());
    this.bridge = bridge;
    this.subject = subject;
    this.indexes = indexes;
  }

  @Override
  boolean blocking() {
    return indexes.values().stream().anyMatch(index -> completion(index).blocking());
  }

  private Completion completion(int index) {
    return bridge.features().description().completions().get(index);
  }

  @Override
  CompletableFuture<CompleteResult> handle(Request request, CompleteRequest params) {
    Caller caller = bridge.admission().caller(request.context());
    String operation = "completion/complete of " + subject.name();
    bridge.admission().check(subject.guard(), caller, operation, subject::missing);
    Integer index = indexes.get(params.argument().name());
    if (index == null) {
      return CompletableFuture.completedFuture(result(Suggestions.of(List.of())));
    }
    CompletionCall call =
        new CompletionCall(
            params.argument().name() + " of " + subject.name(),
            params.argument().value(),
            arguments(params.context() == null ? null : params.context().arguments()),
            caller,
            request.capabilities());
    Work<CompletionCall, CompleteResult> work =
        new Work<>(
            OperationKind.COMPLETION,
            subject.name(),
            completion(index).timeout(),
            call,
            it -> bridge.features().complete(index, it),
            it -> result(it.suggestions()),
            result -> false,
            this::failure);
    return Running.start(work, request, bridge.rules());
  }

  private static CompleteResult result(Suggestions suggestions) {
    return new CompleteResult(
        new CompleteResult.CompleteCompletion(
            suggestions.values(),
            suggestions.total().isPresent()
                ? (int) Math.min(suggestions.total().getAsLong(), Integer.MAX_VALUE)
                : null,
            suggestions.more()),
        null);
  }
}
