package dev.tessera.sdk;

import dev.tessera.runtime.intercept.OperationKind;
import dev.tessera.runtime.prompt.Prompt;
import dev.tessera.runtime.prompt.PromptCall;
import dev.tessera.runtime.prompt.PromptMessage;
import dev.tessera.runtime.tool.Caller;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import java.util.concurrent.CompletableFuture;

/** Gets one prompt. */
final class PromptHandler extends FeatureHandler<GetPromptRequest, GetPromptResult> {
  private final Bridge bridge;
  private final int index;
  private final Prompt prompt;

  PromptHandler(Bridge bridge, int index) {
    super("Prompt " + bridge.features().description().prompts().get(index).name());
    this.bridge = bridge;
    this.index = index;
    this.prompt = bridge.features().description().prompts().get(index);
  }

  @Override
  boolean blocking() {
    return prompt.blocking();
  }

  @Override
  CompletableFuture<GetPromptResult> handle(Request request, GetPromptRequest params) {
    Caller caller = bridge.admission().caller(request.context());
    bridge
        .admission()
        .check(
            prompt.guard(),
            caller,
            "prompts/get of " + prompt.name(),
            () -> Errors.unknownPrompt(prompt.name()));
    PromptCall call =
        new PromptCall(
            prompt.name(), arguments(params.arguments()), caller, request.capabilities());
    Work<PromptCall, GetPromptResult> work =
        new Work<>(
            OperationKind.PROMPT,
            prompt.name(),
            prompt.timeout(),
            call,
            it -> bridge.features().get(index, it),
            this::success,
            result -> false,
            this::failure);
    return Running.start(work, request, bridge.rules());
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
