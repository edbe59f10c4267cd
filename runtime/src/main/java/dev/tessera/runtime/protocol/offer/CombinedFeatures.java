package dev.tessera.runtime.protocol.offer;

import dev.tessera.runtime.completion.Completion;
import dev.tessera.runtime.completion.CompletionCall;
import dev.tessera.runtime.prompt.Prompt;
import dev.tessera.runtime.prompt.PromptCall;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.resource.ResourceCall;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;

/**
 * All that is offered as one: each call goes to what its operation came with.
 *
 * @param description all of it
 * @param inventory the same, with where it came from
 */
record CombinedFeatures(ServerDescription description, Inventory inventory) implements McpFeatures {

  @Override
  public void call(int tool, ToolCall call) throws Exception {
    Entry<Tool> entry = inventory.tools().get(tool);
    entry.features().call(entry.index(), call);
  }

  @Override
  public void read(int resource, ResourceCall call) throws Exception {
    Entry<Resource> entry = inventory.resources().get(resource);
    entry.features().read(entry.index(), call);
  }

  @Override
  public void get(int prompt, PromptCall call) throws Exception {
    Entry<Prompt> entry = inventory.prompts().get(prompt);
    entry.features().get(entry.index(), call);
  }

  @Override
  public void complete(int completion, CompletionCall call) throws Exception {
    Entry<Completion> entry = inventory.completions().get(completion);
    entry.features().complete(entry.index(), call);
  }
}
