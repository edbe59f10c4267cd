package dev.tessera.sdk;

import dev.tessera.runtime.completion.Completion;
import dev.tessera.runtime.completion.CompletionCall;
import dev.tessera.runtime.content.Content;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.Members;
import dev.tessera.runtime.prompt.Prompt;
import dev.tessera.runtime.prompt.PromptArgument;
import dev.tessera.runtime.prompt.PromptCall;
import dev.tessera.runtime.prompt.PromptMessage;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.resource.ResourceCall;
import dev.tessera.runtime.resource.ResourceContents;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.ScopeVocabulary;
import dev.tessera.runtime.tool.ToolCall;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Resources, prompts and completions, written by hand as the processor writes them. */
final class Handmade implements McpFeatures {
  static final ScopeVocabulary SCOPES =
      ScopeVocabulary.builder().scope("files:read").scope("files:all", "files:read").build();
  private static final Guard OPEN = Guard.open(SCOPES);
  private static final Guard READ = Guard.allOf(SCOPES, "files:read");
  private static final Members ID = Members.required("id");
  private static final Members PATH = Members.required("path");
  private static final Members CITY = Members.required("city");

  private static final ServerDescription DESCRIPTION =
      ServerDescription.named("Handmade", "1.0.0", SCOPES)
          .resources(
              Resource.at("test://plain", "plain", OPEN)
                  .title("Plain")
                  .description("A text.")
                  .mimeType("text/plain")
                  .size(5)
                  .annotations("{\"audience\":[\"user\"],\"priority\":0.5}")
                  .icons("[{\"src\":\"https://example.com/i.png\",\"mimeType\":\"image/png\"}]")
                  .meta("{\"example.com/a\":1}")
                  .nonBlocking()
                  .build(),
              Resource.at("test://secret", "secret", READ).build(),
              Resource.template("test://item/{id}/data", "item", OPEN)
                  .mimeType("application/json")
                  .build(),
              Resource.template("test://file/{+path}", "file", OPEN).build())
          .prompts(
              Prompt.named("weather", OPEN)
                  .title("Weather")
                  .description("Asks for the weather.")
                  .argument(PromptArgument.required("city").withDescription("where"))
                  .build(),
              Prompt.named("secret", READ).build())
          .completions(
              Completion.ofPrompt("weather", "city"),
              Completion.ofResource("test://item/{id}/data", "id"),
              Completion.ofResource("test://file/{+path}", "path"))
          .build();

  @Override
  public ServerDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void call(int tool, ToolCall call) {
    throw new IndexOutOfBoundsException(tool);
  }

  @Override
  public void read(int resource, ResourceCall call) throws Exception {
    switch (resource) {
      case 0 -> call.answer("plain");
      case 1 ->
          call.answer(
              List.of(
                  ResourceContents.binary(new byte[] {1}).ofType("image/png").at("test://a"),
                  ResourceContents.text("b")));
      case 2 -> item(call, only(ID, call.arguments()));
      case 3 -> call.answer(only(PATH, call.arguments()));
      default -> throw new IndexOutOfBoundsException(resource);
    }
  }

  private static void item(ResourceCall call, String id) throws Exception {
    call.checkArguments();
    switch (id) {
      case "none" -> call.answer((String) null);
      case "bug" -> throw new IllegalStateException("secret detail");
      case "later" ->
          call.later(
              CompletableFuture.supplyAsync(() -> "{}"),
              text -> {
                call.json().beginObject().endObject();
                call.answerJson();
              });
      default -> call.answer("{\"id\":\"" + id + "\"}");
    }
  }

  @Override
  public void get(int prompt, PromptCall call) throws Exception {
    if (prompt == 1) {
      call.answer("secret");
      return;
    }
    String city = only(CITY, call.arguments());
    call.checkArguments();
    call.answer(
        List.of(
            PromptMessage.user("How is " + city + "?"),
            PromptMessage.assistant(Content.image(new byte[] {1}, "image/png"))));
  }

  @Override
  public void complete(int completion, CompletionCall call) {
    call.answer(List.of(completion + call.value() + "x", completion + call.value() + "y"));
  }

  private static String only(Members members, JsonReader in) {
    String value = "";
    for (in.object(members); in.next(); ) {
      in.member();
      value = in.readText();
    }
    return value;
  }
}
