package dev.tessera.examples.everything;

import dev.tessera.runtime.completion.CompletionCall;
import dev.tessera.runtime.prompt.PromptCall;
import dev.tessera.runtime.resource.ResourceCall;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;
import java.util.stream.Stream;

/**
 * A generated server with what annotations do not express, written by hand: resources, prompts and
 * completions, and one more tool, since its schema has keywords of JSON Schema 2020-12 that no Java
 * type becomes, and the suite wants to see each of them in the list.
 */
final class WithHandWritten implements McpFeatures {
  private static final String SCHEMA =
      """
      {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object",\
      "$defs":{"address":{"$anchor":"addressDef","type":"object",\
      "properties":{"street":{"type":"string"},"city":{"type":"string"}}}},\
      "properties":{"name":{"type":"string"},"address":{"$ref":"#/$defs/address"},\
      "contactMethod":{"type":"string","enum":["phone","email"]},\
      "phone":{"type":"string"},"email":{"type":"string"}},\
      "allOf":[{"anyOf":[{"required":["phone"]},{"required":["email"]}]}],\
      "if":{"properties":{"contactMethod":{"const":"phone"}},"required":["contactMethod"]},\
      "then":{"required":["phone"]},"else":{"required":["email"]},"additionalProperties":false}""";

  private final McpFeatures generated;
  private final ByHand byHand = new ByHand();
  private final ServerDescription description;
  private final int index;

  WithHandWritten(McpFeatures generated) {
    this.generated = generated;
    ServerDescription before = generated.description();
    index = before.tools().size();
    Tool tool =
        Tool.named("json_schema_2020_12_tool", Guard.open(before.scopes()))
            .description("Has keywords of JSON Schema 2020-12 in its schema, and checks nothing.")
            .inputSchema(SCHEMA)
            .textResult()
            .nonBlocking()
            .build();
    description = with(tool, before);
  }

  private static ServerDescription with(Tool tool, ServerDescription before) {
    ServerDescription.Builder server =
        ServerDescription.named(before.name(), before.version(), before.scopes())
            .tools(Stream.concat(before.tools().stream(), Stream.of(tool)).toList())
            .resources(ByHand.resources(tool.guard()))
            .prompts(ByHand.prompts(tool.guard()))
            .completions(ByHand.completions())
            .access(before.access());
    before.title().ifPresent(server::title);
    before.instructions().ifPresent(server::instructions);
    return server.build();
  }

  @Override
  public ServerDescription description() {
    return description;
  }

  @Override
  public void call(int tool, ToolCall call) throws Exception {
    if (tool == index) {
      call.result().value("Called with " + call.arguments().readJson());
    } else {
      generated.call(tool, call);
    }
  }

  @Override
  public void read(int resource, ResourceCall call) throws Exception {
    byHand.read(resource, call);
  }

  @Override
  public void get(int prompt, PromptCall call) throws Exception {
    byHand.get(prompt, call);
  }

  @Override
  public void complete(int completion, CompletionCall call) throws Exception {
    byHand.complete(completion, call);
  }
}
