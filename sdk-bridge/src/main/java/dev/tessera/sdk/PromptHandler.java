package dev.tessera.sdk;

import dev.tessera.runtime.prompt.Prompt;
import dev.tessera.runtime.prompt.PromptCall;
import dev.tessera.runtime.prompt.PromptMessage;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.tool.Caller;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import java.util.concurrent.CompletableFuture;

/** Gets one prompt. */
final class PromptHandler extends FeatureHandler<GetPromptRequest, GetPromptResult> {
  private final McpFeatures features;
  private final int index;
  private final Prompt prompt;
  private final Admission admission;

  PromptHandler(McpFeatures features, int index, Admission admission) {
    super("Prompt " + features.description().prompts().get(index).name());
    this.features = features;
    this.index = index;
    this.prompt = features.description().prompts().get(index);
    this.admission = admission;
  }

  @Override
  boolean blocking() {
    return prompt.blocking();
  }

  @Override
  CompletableFuture<GetPromptResult> handle(Request request, GetPromptRequest params) {
    Caller caller = admission.caller(request.context());
    admission.check(
        prompt.guard(),
        caller,
        "prompts/get of " + prompt.name(),
        () -> Errors.unknownPrompt(prompt.name()));
    PromptCall call =
        new PromptCall(
            prompt.name(), arguments(params.arguments()), caller, request.capabilities());
    Invocation<PromptCall> invocation = it -> features.get(index, it);
    return invocation.run(request, call, this::success, this::failure);
  }

  private GetPromptResult success(PromptCall call) {
    return new GetPromptResult(
        call.result().description().or(prompt::description).orElse(null),
        call.result().messages().stream().map(PromptHandler::message).toList(),
        Contents.meta(call.result().meta()));
  }

  private static McpSchema.PromptMessage message(PromptMessage message) {
    McpSchema.Role role =
        switch (message.role()) {
          case USER -> McpSchema.Role.USER;
          case ASSISTANT -> McpSchema.Role.ASSISTANT;
        };
    return new McpSchema.PromptMessage(role, Contents.of(message.content()));
  }
}
