package dev.tessera.examples.everything;

import dev.tessera.runtime.completion.CompletionCall;
import dev.tessera.runtime.prompt.Prompt;
import dev.tessera.runtime.prompt.PromptCall;
import dev.tessera.runtime.resource.ResourceCall;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.ToolCall;
import java.util.List;
import java.util.stream.Stream;

/** The generated server with {@link InputsByHand} behind its own tools and prompts. */
final class WithInputs implements McpFeatures {
  private final McpFeatures generated;
  private final InputsByHand inputs = new InputsByHand();
  private final ServerDescription description;
  private final int tools;
  private final int prompts;

  WithInputs(McpFeatures generated) {
    this.generated = generated;
    ServerDescription before = generated.description();
    tools = before.tools().size();
    prompts = before.prompts().size();
    description = more(before);
  }

  private static ServerDescription more(ServerDescription before) {
    Guard guard = Guard.open(before.scopes());
    Prompt prompt = InputsByHand.prompt(guard);
    ServerDescription.Builder server =
        ServerDescription.named(before.name(), before.version(), before.scopes())
            .tools(
                Stream.of(before.tools(), InputsByHand.tools(guard)).flatMap(List::stream).toList())
            .prompts(Stream.concat(before.prompts().stream(), Stream.of(prompt)).toList())
            .resources(before.resources())
            .completions(before.completions())
            .access(before.access());
    before.title().ifPresent(server::title);
    before.instructions().ifPresent(server::instructions);
    before.icons().ifPresent(server::icons);
    before.websiteUrl().ifPresent(server::websiteUrl);
    return server.build();
  }

  @Override
  public ServerDescription description() {
    return description;
  }

  @Override
  public void call(int tool, ToolCall call) throws Exception {
    if (tool < tools) {
      generated.call(tool, call);
    } else {
      inputs.call(tool - tools, call);
    }
  }

  @Override
  public void get(int prompt, PromptCall call) throws Exception {
    if (prompt < prompts) {
      generated.get(prompt, call);
    } else {
      inputs.get(call);
    }
  }

  @Override
  public void read(int resource, ResourceCall call) throws Exception {
    generated.read(resource, call);
  }

  @Override
  public void complete(int completion, CompletionCall call) throws Exception {
    generated.complete(completion, call);
  }
}
