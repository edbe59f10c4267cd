package dev.tessera.runtime.change;

import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.resource.ResourceCall;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.ScopeVocabulary;
import dev.tessera.runtime.tool.ToolCall;
import java.util.Map;

/** One resource. */
record HandmadeResource(ServerDescription description, ResourceHandler handler)
    implements McpFeatures {
  HandmadeResource(Resource resource, ResourceHandler handler) {
    this(
        ServerDescription.named(resource.name(), "", ScopeVocabulary.builder().build())
            .resources(resource)
            .build(),
        handler);
  }

  @Override
  public void call(int tool, ToolCall call) {
    throw new IndexOutOfBoundsException(tool);
  }

  @Override
  public void read(int resource, ResourceCall call) throws Exception {
    JsonReader in = call.arguments();
    in.map();
    Map<String, String> variables = Texts.read(in);
    call.answer(handler.read(variables, call));
  }
}
