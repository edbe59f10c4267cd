package dev.tessera.runtime.soak;

import dev.tessera.runtime.AskingServer;
import dev.tessera.runtime.SampleTools;
import dev.tessera.runtime.change.Changes;
import dev.tessera.runtime.interaction.Progress;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.Members;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.resource.ResourceCall;
import dev.tessera.runtime.resource.ResourceNotFoundException;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;

/**
 * Notes that change: {@code change} changes one, {@code count} reports its progress, {@code greet}
 * asks the user. Each tool answers with its argument.
 */
record SoakServer(Versions versions) implements McpFeatures {
  static final int CHANGE = 0;
  static final int COUNT = 1;
  static final int GREET = 2;

  private static final Guard ANYBODY = Guard.open(SampleTools.SCOPES);
  private static final Members ARGUMENTS = Members.required("n");
  private static final String SCHEMA =
      "{\"type\":\"object\",\"properties\":{\"n\":{\"type\":\"integer\"}},\"required\":[\"n\"]}";

  private static final ServerDescription DESCRIPTION =
      ServerDescription.named("Soak", "1", SampleTools.SCOPES)
          .tools(
              tool("change").publishes().build(),
              tool("count").streams().build(),
              tool("greet").asks().build())
          .resources(Resource.template("note://{id}", "note", ANYBODY).nonBlocking().build())
          .build();

  private static Tool.Builder tool(String name) {
    return Tool.named(name, ANYBODY).inputSchema(SCHEMA).textResult();
  }

  @Override
  public ServerDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void call(int tool, ToolCall call) throws Exception {
    JsonReader in = call.arguments();
    int n = 0;
    for (in.object(ARGUMENTS); in.next(); ) {
      n = in.readInt();
    }
    call.checkArguments();
    switch (tool) {
      case CHANGE -> versions.update(n, Changes.of(call)::resourceUpdated);
      case COUNT -> count(call.interaction().progress());
      default -> AskingServer.elicit(call, "who").ask("Who?");
    }
    call.result().value("n is " + n);
  }

  private static void count(Progress progress) {
    for (int i = 1; i <= 3; i++) {
      progress.report(i, 3);
    }
  }

  @Override
  public void read(int resource, ResourceCall call) throws ResourceNotFoundException {
    call.answer(
        "version " + versions.of(Integer.parseInt(call.uri().substring("note://".length()))));
  }
}
