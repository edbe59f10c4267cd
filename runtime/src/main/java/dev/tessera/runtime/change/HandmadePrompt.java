package dev.tessera.runtime.change;

import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.Members;
import dev.tessera.runtime.prompt.Prompt;
import dev.tessera.runtime.prompt.PromptArgument;
import dev.tessera.runtime.prompt.PromptCall;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.ScopeVocabulary;
import dev.tessera.runtime.tool.ToolCall;
import java.util.Map;

/** One prompt. */
record HandmadePrompt(ServerDescription description, Members members, PromptHandler handler)
    implements McpFeatures {
  HandmadePrompt(Prompt prompt, PromptHandler handler) {
    this(
        ServerDescription.named(prompt.name(), "", ScopeVocabulary.builder().build())
            .prompts(prompt)
            .build(),
        Members.required(names(prompt, true)).optional(names(prompt, false)),
        handler);
  }

  private static String[] names(Prompt prompt, boolean required) {
    return prompt.arguments().stream()
        .filter(argument -> argument.required() == required)
        .map(PromptArgument::name)
        .toArray(String[]::new);
  }

  @Override
  public void call(int tool, ToolCall call) {
    throw new IndexOutOfBoundsException(tool);
  }

  @Override
  public void get(int prompt, PromptCall call) throws Exception {
    JsonReader in = call.arguments();
    in.object(members);
    Map<String, String> arguments = Texts.read(in);
    call.checkArguments();
    call.answer(handler.get(arguments, call));
  }
}
