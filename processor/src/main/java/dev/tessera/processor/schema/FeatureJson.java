package dev.tessera.processor.schema;

import dev.tessera.processor.model.CompletionModel;
import dev.tessera.processor.model.Features;
import dev.tessera.processor.model.Operation;
import dev.tessera.processor.model.PromptModel;
import dev.tessera.processor.model.Property.Written;
import dev.tessera.processor.model.ResourceModel;
import dev.tessera.processor.schema.Json.JsonObject;

/** What a server offers beside tools, as its contract says it. */
final class FeatureJson {
  private FeatureJson() {}

  static void put(Features features, JsonObject contract) {
    contract
        .putUnlessEmpty(
            "resources", features.resources().stream().map(FeatureJson::resource).toList())
        .putUnlessEmpty("prompts", features.prompts().stream().map(FeatureJson::prompt).toList())
        .putUnlessEmpty(
            "completions", features.completions().stream().map(FeatureJson::completion).toList());
  }

  private static Json resource(ResourceModel resource) {
    JsonObject json =
        Json.object()
            .put(resource.template().isTemplate() ? "uriTemplate" : "uri", resource.uri().text())
            .put("name", resource.name())
            .put("title", resource.presentation().title())
            .put("description", resource.presentation().description())
            .put("mimeType", resource.mimeType())
            .put("guard", Contract.guard(resource.guard()));
    resource.facts().size().ifPresent(it -> json.put("size", Json.literal(it.text())));
    resource.facts().ttl().map(Written::text).ifPresent(it -> json.put("ttl", it));
    Contract.timeout(resource, json);
    ResourceJson.annotations(resource).ifPresent(it -> json.put("annotations", it));
    PresentationJson.put(resource.presentation(), json);
    input(resource, json);
    return json;
  }

  private static Json prompt(PromptModel prompt) {
    JsonObject json =
        Json.object()
            .put("name", prompt.name())
            .put("title", prompt.presentation().title())
            .put("description", prompt.presentation().description())
            .put("guard", Contract.guard(prompt.guard()));
    Contract.timeout(prompt, json);
    PresentationJson.put(prompt.presentation(), json);
    input(prompt, json);
    return json;
  }

  /**
   * Arguments, as a schema of what the strings say, so that the lock can compare them as those of
   * tools; and questions.
   */
  private static void input(Operation operation, JsonObject json) {
    if (!operation.arguments().isEmpty()) {
      json.put("arguments", SchemaOf.arguments(operation.arguments()));
    }
    QuestionJson.put(operation, json);
  }

  private static Json completion(CompletionModel completion) {
    return Json.object()
        .put(completion.prompt().isPresent() ? "prompt" : "resource", completion.target())
        .put("argument", completion.argument().text())
        .with(json -> Contract.timeout(completion, json));
  }
}
