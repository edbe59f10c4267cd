package dev.tessera.examples.everything;

import dev.tessera.McpTool;
import dev.tessera.Public;
import dev.tessera.runtime.change.ByHand;
import dev.tessera.runtime.change.Changes;
import dev.tessera.runtime.content.Content;
import dev.tessera.runtime.content.ToolResult;
import dev.tessera.runtime.prompt.Prompt;
import dev.tessera.runtime.prompt.PromptMessage;
import dev.tessera.runtime.prompt.PromptResult;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.Tool;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Tools that change what the server offers: what they add is gone again when they return. */
@Public
public final class ChangeTools {
  private final AtomicInteger added = new AtomicInteger();

  @McpTool(description = "Changes the list of tools.")
  public String testTriggerToolChange(Changes changes) {
    String name = "test_tool_of_a_moment_" + added.incrementAndGet();
    changes.register(tool(name, changes)).remove();
    return "The list of tools has changed.";
  }

  @McpTool(description = "Changes the list of prompts.")
  public String testTriggerPromptChange(Changes changes) {
    String name = "test_prompt_of_a_moment_" + added.incrementAndGet();
    changes.register(prompt(name, changes)).remove();
    return "The list of prompts has changed.";
  }

  @McpTool(description = "Says that the watched resource has changed.")
  public String testTriggerResourceChange(Changes changes) {
    changes.resourceUpdated("test://watched-resource");
    return "The watched resource has changed.";
  }

  private static McpFeatures tool(String name, Changes changes) {
    return ByHand.tool(
        Tool.named(name, Guard.open(changes.scopes()))
            .description("Is there for a moment.")
            .build(),
        (arguments, call) -> ToolResult.of(List.of(Content.text("Just in time."))));
  }

  private static McpFeatures prompt(String name, Changes changes) {
    return ByHand.prompt(
        Prompt.named(name, Guard.open(changes.scopes()))
            .description("Is there for a moment.")
            .build(),
        (arguments, call) -> PromptResult.of(PromptMessage.user("Just in time.")));
  }
}
