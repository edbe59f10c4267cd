package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.completion.Completion;
import dev.tessera.runtime.completion.Completion.Target;
import dev.tessera.runtime.prompt.Prompt;
import dev.tessera.runtime.prompt.PromptArgument;
import dev.tessera.runtime.protocol.message.ErrorCode;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.uri.ResourceIndex;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Guard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What completes the arguments of prompts and the variables of resource templates, each behind the
 * guard of what it completes.
 *
 * <p>Thread-safe.
 */
final class CompletionTable {
  private final CallFrame frame;
  private final ServerDescription server;
  private final ResourceIndex resources;
  private final Map<String, Prompt> prompts = new HashMap<>();
  private final Map<Key, Integer> completions = new HashMap<>();

  private record Key(Target target, String of, String argument) {}

  /**
   * What a client refers to.
   *
   * @param of the prompt's name or the template
   * @param arguments what it has that could be completed
   */
  private record Referred(Target target, String of, Guard guard, List<String> arguments) {}

  CompletionTable(ResourceIndex resources, CallFrame frame) {
    this.frame = frame;
    this.server = frame.features().description();
    this.resources = resources;
    server.prompts().forEach(prompt -> prompts.put(prompt.name(), prompt));
    for (Completion each : server.completions()) {
      completions.put(new Key(each.target(), each.of(), each.argument()), completions.size());
    }
  }

  /** Handles {@code completion/complete}. */
  Outcome complete(OperationRequest request) {
    Optional<CompletionParams> params = CompletionParams.of(request.params());
    if (params.isEmpty()) {
      return request.malformed(CompletionParams.FORM);
    }
    Optional<Referred> referred = referred(params.get());
    if (referred.isEmpty()) {
      return frame.admission().missing(request, unknown(request, params.get().target()));
    }
    return frame
        .admission()
        .refusal(request, referred.get().guard(), () -> unknown(request, params.get().target()))
        .orElseGet(() -> complete(request, referred.get(), params.get()));
  }

  private Outcome complete(OperationRequest request, Referred referred, CompletionParams params) {
    if (!referred.arguments().contains(params.argument())) {
      return invalid(request, "Unknown argument");
    }
    Integer index = completions.get(new Key(referred.target(), referred.of(), params.argument()));
    return index == null
        ? CompletionResults.none(frame.results().get(request.revision()), request.id())
        : new PendingCompletion(index, server.completions().get(index), params, request, frame);
  }

  private Optional<Referred> referred(CompletionParams params) {
    return switch (params.target()) {
      case PROMPT -> Optional.ofNullable(prompts.get(params.of())).map(CompletionTable::prompt);
      case RESOURCE -> resources.refer(params.of()).map(this::resource);
    };
  }

  private static Referred prompt(Prompt prompt) {
    List<String> arguments = prompt.arguments().stream().map(PromptArgument::name).toList();
    return new Referred(Target.PROMPT, prompt.name(), prompt.guard(), arguments);
  }

  private Referred resource(int index) {
    Resource resource = server.resources().get(index);
    return new Referred(
        Target.RESOURCE, resource.uri(), resource.guard(), resources.variables(index));
  }

  private static Outcome.Answer unknown(OperationRequest request, Target target) {
    return target == Target.PROMPT
        ? PromptTable.unknown(request)
        : invalid(request, "Unknown resource template");
  }

  private static Outcome.Answer invalid(OperationRequest request, String text) {
    return request.message().error(200, ErrorCode.INVALID_PARAMS, text);
  }
}
