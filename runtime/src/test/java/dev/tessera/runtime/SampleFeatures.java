package dev.tessera.runtime;

import dev.tessera.runtime.completion.Completion;
import dev.tessera.runtime.completion.CompletionCall;
import dev.tessera.runtime.completion.Suggestions;
import dev.tessera.runtime.content.Content;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.Members;
import dev.tessera.runtime.prompt.Prompt;
import dev.tessera.runtime.prompt.PromptArgument;
import dev.tessera.runtime.prompt.PromptCall;
import dev.tessera.runtime.prompt.PromptMessage;
import dev.tessera.runtime.prompt.PromptResult;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.resource.ResourceCall;
import dev.tessera.runtime.resource.ResourceContents;
import dev.tessera.runtime.resource.ResourceNotFoundException;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.AccessPolicy;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.InvalidArgumentsException;
import dev.tessera.runtime.tool.ScopeVocabulary;
import dev.tessera.runtime.tool.ToolCall;
import dev.tessera.runtime.tool.ToolException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * Resources, prompts and completions written by hand as the processor writes them, and no tools.
 */
public record SampleFeatures(ServerDescription description) implements McpFeatures {
  /** {@code calc:admin} implies {@code calc:use}. */
  public static final ScopeVocabulary SCOPES = SampleTools.SCOPES;

  private static final String ICONS = "[{\"src\":\"https://example.com/i.png\"}]";
  private static final String META = "{\"example.com/x\":1}";
  private static final Guard ANYBODY = Guard.authenticated(SCOPES);
  private static final Guard USERS = Guard.allOf(SCOPES, "calc:use");
  private static final Guard ADMINS = Guard.allOf(SCOPES, "calc:admin");
  private static final String ITEM = "test://item/{id}/data";

  /** With this access policy. */
  public SampleFeatures(AccessPolicy policy) {
    this(
        ServerDescription.named("Features", "2", SCOPES)
            .icons(ICONS)
            .websiteUrl("https://example.com/")
            .resources(
                Resource.at("test://text", "text", ANYBODY)
                    .title("A text")
                    .description("Says hello.")
                    .mimeType("text/plain")
                    .size(5)
                    .annotations("{\"audience\":[\"user\"],\"priority\":0.5}")
                    .icons(ICONS)
                    .meta(META)
                    .nonBlocking()
                    .build(),
                Resource.at("test://bytes", "bytes", USERS)
                    .timeToLive(Duration.ofMinutes(1))
                    .build(),
                Resource.template(ITEM, "item", ANYBODY)
                    .title("An item")
                    .description("One of many.")
                    .annotations("{\"priority\":1}")
                    .icons(ICONS)
                    .meta(META)
                    .build(),
                Resource.template("test://file/{+path}", "file", ADMINS)
                    .mimeType("text/markdown")
                    .build(),
                Resource.at("test://open", "open", Guard.open(SCOPES)).build())
            .prompts(
                Prompt.named("review", ANYBODY)
                    .title("Review")
                    .description("Reviews code.")
                    .argument(
                        PromptArgument.required("code").withTitle("Code").withDescription("What."))
                    .argument(PromptArgument.optional("style"))
                    .icons(ICONS)
                    .meta(META)
                    .nonBlocking()
                    .build(),
                Prompt.named("secret", ADMINS).argument(PromptArgument.required("topic")).build(),
                Prompt.named("greeting", Guard.open(SCOPES)).build())
            .completions(
                Completion.ofPrompt("review", "style").nonBlocking(),
                Completion.ofResource(ITEM, "id"),
                Completion.ofPrompt("secret", "topic"))
            .access(policy)
            .build());
  }

  /** With the usual access policy. */
  public SampleFeatures() {
    this(AccessPolicy.usual());
  }

  @Override
  public void call(int tool, ToolCall call) {
    throw new IndexOutOfBoundsException(tool);
  }

  @Override
  public void read(int resource, ResourceCall call) throws Exception {
    Map<String, String> variables = strings(call.arguments(), variables(resource));
    call.checkArguments();
    switch (resource) {
      case 0 -> call.answer("hello");
      case 1 ->
          call.answer(
              List.of(
                  ResourceContents.binary(new byte[] {1, 2, 3})
                      .ofType("image/png")
                      .withMeta("example.com/part", "[1]"),
                  ResourceContents.text("about").at("test://bytes/about")));
      case 2 -> item(variables.get("id"), call);
      case 3 -> call.answer(variables.get("path"));
      case 4 -> call.answer("open to " + call.caller().subject().orElse("all"));
      default -> throw new IndexOutOfBoundsException(resource);
    }
  }

  private static Members variables(int resource) {
    return switch (resource) {
      case 2 -> Members.required("id");
      case 3 -> Members.required("path");
      default -> Members.none();
    };
  }

  private static void item(String id, ResourceCall call) throws Exception {
    switch (id) {
      case "none" -> call.answer((String) null);
      case "gone" -> throw new ResourceNotFoundException("test://elsewhere");
      case "tired" -> throw new ToolException("Not today.");
      case "bug" -> throw new IllegalStateException("secret detail");
      case "later" ->
          call.later(CompletableFuture.supplyAsync(() -> "in time"), text -> answer(call, text));
      case "sample" -> call.capabilities().require("sampling");
      default -> {
        call.json().beginObject().name("id").value(id).endObject();
        call.answerJson();
      }
    }
  }

  private static void answer(ResourceCall call, String text) {
    call.json().value(text);
    call.answerJson();
  }

  @Override
  public void get(int prompt, PromptCall call) throws Exception {
    Map<String, String> arguments = strings(call.arguments(), arguments(prompt));
    call.checkArguments();
    switch (prompt) {
      case 0 -> review(arguments, call);
      case 1 -> call.answer("about " + arguments.get("topic"));
      case 2 -> call.answer("hello");
      default -> throw new IndexOutOfBoundsException(prompt);
    }
  }

  private static Members arguments(int prompt) {
    return switch (prompt) {
      case 0 -> Members.required("code").optional("style");
      case 1 -> Members.required("topic");
      default -> Members.none();
    };
  }

  private static void review(Map<String, String> arguments, PromptCall call) {
    switch (arguments.get("code")) {
      case "tired" -> throw new ToolException("Not today.");
      case "bug" -> throw new IllegalStateException("secret detail");
      case "all" ->
          call.answer(
              PromptResult.of(
                      PromptMessage.user(said(Content.text("look"))),
                      PromptMessage.user(said(Content.image(new byte[] {1}, "image/png"))),
                      PromptMessage.user(said(Content.audio(new byte[] {2}, "audio/wav"))),
                      PromptMessage.assistant(
                          said(Content.link("test://text", "text").withIcons(ICONS))),
                      PromptMessage.assistant(
                          said(Content.resource("test://b", "text/plain", "b"))))
                  .withDescription("Everything")
                  .withMeta("example.com/whole", "2"));
      default -> call.answer("Review " + arguments.get("code") + " " + arguments.get("style"));
    }
  }

  private static Content said(Content content) {
    return content.withMeta("example.com/part", "[1]");
  }

  @Override
  public void complete(int completion, CompletionCall call) throws Exception {
    Map<String, String> known = strings(call.arguments(), Members.none().optional("code"));
    call.checkArguments();
    switch (completion) {
      case 0 ->
          call.answer(
              List.of("strict", "lax", known.getOrDefault("code", "-")).stream()
                  .filter(style -> style.startsWith(call.value()))
                  .toList());
      case 1 -> call.answer(new Suggestions(List.of("7"), OptionalLong.empty(), true));
      case 2 -> throw new IllegalStateException("secret detail");
      default -> throw new IndexOutOfBoundsException(completion);
    }
  }

  /** The members of the object that comes next, as far as they are strings. */
  private static Map<String, String> strings(JsonReader in, Members members)
      throws InvalidArgumentsException {
    Map<String, String> strings = new LinkedHashMap<>();
    for (in.object(members); in.next(); ) {
      String name = in.member();
      String value = in.readString();
      if (value != null) {
        strings.put(name, value);
      }
    }
    return strings;
  }
}
