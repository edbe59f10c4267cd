package dev.tessera.examples.everything;

import dev.tessera.runtime.completion.Completion;
import dev.tessera.runtime.completion.CompletionCall;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.Members;
import dev.tessera.runtime.prompt.Prompt;
import dev.tessera.runtime.prompt.PromptArgument;
import dev.tessera.runtime.prompt.PromptCall;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.resource.ResourceCall;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.OperationCall;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Resources, prompts and completions, described and dispatched by hand. */
final class ByHand {
  private static final String TEMPLATE = "test://template/{id}/data";
  private static final Members ID = Members.required("id");
  private static final Members TWO_ARGUMENTS = Members.required("arg1", "arg2");
  private static final Members RESOURCE_URI = Members.required("resourceUri");

  private final Resources resources = new Resources();
  private final Prompts prompts = new Prompts();

  static List<Resource> resources(Guard guard) {
    return List.of(
        Resource.at("test://static-text", "static_text", guard)
            .description("A text.")
            .mimeType("text/plain")
            .build(),
        Resource.at("test://static-binary", "static_binary", guard)
            .description("An image.")
            .mimeType("image/png")
            .build(),
        Resource.at("test://several", "several", guard).description("A text and an image.").build(),
        Resource.at("test://watched-resource", "watched_resource", guard)
            .description("A text that clients can subscribe to.")
            .mimeType("text/plain")
            .build(),
        Resource.template(TEMPLATE, "template_data", guard)
            .description("The data of an id.")
            .mimeType("application/json")
            .build());
  }

  static List<Prompt> prompts(Guard guard) {
    return List.of(
        Prompt.named("test_simple_prompt", guard)
            .description("A prompt without arguments.")
            .build(),
        Prompt.named("test_prompt_with_arguments", guard)
            .description("A prompt with two arguments.")
            .argument(PromptArgument.required("arg1").withDescription("the first"))
            .argument(PromptArgument.required("arg2").withDescription("the second"))
            .build(),
        Prompt.named("test_prompt_with_embedded_resource", guard)
            .description("A prompt with a resource in whole.")
            .argument(
                PromptArgument.required("resourceUri").withDescription("the URI of the resource"))
            .build(),
        Prompt.named("test_prompt_with_image", guard)
            .description("A prompt with an image.")
            .build());
  }

  static List<Completion> completions() {
    return List.of(
        Completion.ofPrompt("test_prompt_with_arguments", "arg1"),
        Completion.ofResource(TEMPLATE, "id"));
  }

  void read(int resource, ResourceCall call) throws Exception {
    switch (resource) {
      case 0 -> call.answer(resources.staticText());
      case 1 -> call.answer(resources.staticBinary());
      case 2 -> call.answer(resources.several());
      case 3 -> call.answer(resources.watchedResource());
      case 4 -> data(call);
      default -> throw new IndexOutOfBoundsException(resource);
    }
  }

  private void data(ResourceCall call) throws Exception {
    Resources.TemplateData data = resources.templateData(strings(call, ID).get("id"));
    JsonWriter out = call.json().beginObject();
    out.name("id").value(data.id()).name("templateTest").value(data.templateTest());
    out.name("data").value(data.data()).endObject();
    call.answerJson();
  }

  void get(int prompt, PromptCall call) throws Exception {
    switch (prompt) {
      case 0 -> call.answer(prompts.testSimplePrompt());
      case 1 -> {
        Map<String, String> arguments = strings(call, TWO_ARGUMENTS);
        call.answer(prompts.testPromptWithArguments(arguments.get("arg1"), arguments.get("arg2")));
      }
      case 2 ->
          call.answer(
              prompts.testPromptWithEmbeddedResource(
                  strings(call, RESOURCE_URI).get("resourceUri")));
      case 3 -> call.answer(prompts.testPromptWithImage());
      default -> throw new IndexOutOfBoundsException(prompt);
    }
  }

  void complete(int completion, CompletionCall call) {
    switch (completion) {
      case 0 -> call.answer(prompts.arg1(call.value()));
      case 1 -> call.answer(resources.ids(call.value()));
      default -> throw new IndexOutOfBoundsException(completion);
    }
  }

  private static Map<String, String> strings(OperationCall call, Members members) throws Exception {
    Map<String, String> strings = new HashMap<>();
    JsonReader in = call.arguments();
    for (in.object(members); in.next(); ) {
      strings.put(in.member(), in.readString());
    }
    call.checkArguments();
    return strings;
  }
}
