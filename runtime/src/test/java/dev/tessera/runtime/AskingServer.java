package dev.tessera.runtime;

import dev.tessera.runtime.input.Elicit;
import dev.tessera.runtime.input.Form;
import dev.tessera.runtime.input.RequestState;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.Members;
import dev.tessera.runtime.prompt.Prompt;
import dev.tessera.runtime.prompt.PromptCall;
import dev.tessera.runtime.prompt.PromptMessage;
import dev.tessera.runtime.prompt.PromptResult;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.resource.ResourceCall;
import dev.tessera.runtime.resource.ResourceContents;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.OperationCall;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A tool {@code talk} with one argument, a prompt and a resource, which ask as generated code does.
 */
public final class AskingServer implements McpFeatures {
  /** A form with one field. */
  public static final Form<String> NAME =
      new Form<>(
          "{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\",\"maxLength\":10}},"
              + "\"required\":[\"name\"]}",
          AskingServer::readName);

  private static final Members FORM = Members.required("name");
  private static final Members ARGUMENTS = Members.none().optional("day");
  private static final Guard ANYBODY = Guard.authenticated(SampleTools.SCOPES);

  private final ServerDescription description;
  private final OneTool.Body body;

  public AskingServer(OneTool.Body body) {
    this(it -> it, body);
  }

  /** With more to say about the tool. */
  public AskingServer(UnaryOperator<Tool.Builder> more, OneTool.Body body) {
    Tool.Builder tool =
        Tool.named("talk", ANYBODY)
            .inputSchema("{\"type\":\"object\",\"properties\":{\"day\":{\"type\":\"string\"}}}")
            .asks()
            .textResult();
    description =
        ServerDescription.named("Asking", "1", SampleTools.SCOPES)
            .tools(more.apply(tool).build())
            .prompts(Prompt.named("greet", ANYBODY).asks().build())
            .resources(Resource.at("test://card", "card", ANYBODY).asks().build())
            .build();
    this.body = body;
  }

  /** A form of one field, for the parameter of this name. */
  public static Elicit<String> elicit(OperationCall call, String parameter) {
    return new Elicit<>(call.inputs(), parameter, NAME);
  }

  /** A state that is a string. */
  public static RequestState<String> state(OperationCall call) {
    return new RequestState<>(call.inputs(), JsonReader::readString, JsonWriter::value);
  }

  private static @Nullable String readName(JsonReader in) {
    String name = null;
    for (in.object(FORM); in.next(); ) {
      name = in.readString();
      if (name != null && name.length() > 10) {
        in.reject("a string of at most 10 characters");
      }
    }
    return name;
  }

  @Override
  public ServerDescription description() {
    return description;
  }

  @Override
  public void call(int tool, ToolCall call) throws Exception {
    JsonReader in = call.arguments();
    for (in.object(ARGUMENTS); in.next(); ) {
      in.readString();
    }
    call.checkArguments();
    body.run(call);
  }

  @Override
  public void get(int prompt, PromptCall call) throws Exception {
    call.checkNoArguments();
    String name = elicit(call, "who").ask("Who?").value();
    call.answer(PromptResult.of(List.of(PromptMessage.user("Greet " + name))));
  }

  @Override
  public void read(int resource, ResourceCall call) throws Exception {
    call.checkNoArguments();
    String name = elicit(call, "whose").ask("Whose?").value();
    call.answer(ResourceContents.text("Card of " + name));
  }
}
