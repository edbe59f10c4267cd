package dev.tessera.runtime.change;

import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.ScopeVocabulary;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;

/** One tool. */
record HandmadeTool(ServerDescription description, ToolHandler handler) implements McpFeatures {
  HandmadeTool(Tool tool, ToolHandler handler) {
    this(
        ServerDescription.named(tool.name(), "", ScopeVocabulary.builder().build())
            .tools(tool)
            .build(),
        handler);
  }

  @Override
  public void call(int tool, ToolCall call) throws Exception {
    JsonValue arguments = call.arguments().readJson();
    call.checkArguments();
    call.answer(handler.call(arguments, call));
  }
}
