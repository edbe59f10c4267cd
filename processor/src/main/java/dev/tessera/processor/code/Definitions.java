package dev.tessera.processor.code;

import com.squareup.javapoet.CodeBlock;
import dev.tessera.processor.model.CallTime;
import dev.tessera.processor.model.CompletionModel;
import dev.tessera.processor.model.IconModel;
import dev.tessera.processor.model.Operation;
import dev.tessera.processor.model.Presentation;
import dev.tessera.processor.model.PromptModel;
import dev.tessera.processor.model.Property;
import dev.tessera.processor.model.Property.Written;
import dev.tessera.processor.model.ResourceModel;
import dev.tessera.processor.model.ToolModel;
import dev.tessera.processor.model.TtlModel;
import dev.tessera.processor.schema.JsonLines;
import dev.tessera.processor.schema.PresentationJson;
import dev.tessera.processor.schema.ResourceJson;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The expressions that describe operations to the runtime. */
final class Definitions {
  private final ToolDefinition tools;

  Definitions(SchemasFile schemas) {
    tools = new ToolDefinition(schemas);
  }

  /**
   * The expression.
   *
   * @param guards an expression that is the guard of an operation
   */
  CodeBlock of(Operation operation, Function<Operation, CodeBlock> guards) {
    if (operation instanceof ToolModel tool) {
      return tools.of(tool, guards.apply(tool));
    }
    if (operation instanceof ResourceModel resource) {
      return resource(resource, guards.apply(resource));
    }
    return operation instanceof PromptModel prompt
        ? prompt(prompt, guards.apply(prompt))
        : completion((CompletionModel) operation);
  }

  private static CodeBlock resource(ResourceModel resource, CodeBlock guard) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "$T.$L($S, $S, $L)$>$>",
                RuntimeTypes.RESOURCE,
                resource.template().isTemplate() ? "template" : "at",
                resource.uri().text(),
                resource.name(),
                guard)
            .add(texts(resource.presentation()));
    resource.mimeType().ifPresent(it -> code.add("\n.mimeType($S)", it));
    resource.facts().size().ifPresent(it -> code.add("\n.size($LL)", it.text()));
    ResourceJson.annotations(resource)
        .ifPresent(it -> code.add("\n.annotations($S)", JsonLines.compact(it)));
    code.add(ornaments(resource.presentation()));
    resource
        .facts()
        .ttl()
        .ifPresent(
            it -> code.add("\n.timeToLive($L)", duration(TtlModel.parse(it.text()).orElseThrow())));
    return end(code, resource);
  }

  private static CodeBlock prompt(PromptModel prompt, CodeBlock guard) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("$T.named($S, $L)$>$>", RuntimeTypes.PROMPT, prompt.name(), guard)
            .add(texts(prompt.presentation()));
    for (Property argument : prompt.arguments()) {
      code.add(
          "\n.argument($T.$L($S)$L$L)",
          RuntimeTypes.PROMPT_ARGUMENT,
          argument.isOptional() ? "optional" : "required",
          argument.name(),
          with("Title", argument.title()),
          with("Description", argument.description()));
    }
    return end(code.add(ornaments(prompt.presentation())), prompt);
  }

  private static CodeBlock with(String what, Optional<String> text) {
    return text.map(it -> CodeBlock.of(".with$L($L)", what, Literals.string(it)))
        .orElseGet(() -> CodeBlock.of(""));
  }

  private static CodeBlock completion(CompletionModel completion) {
    return CodeBlock.of(
        "$T.$L($S, $S)$>$>$L$<$<",
        RuntimeTypes.COMPLETION,
        completion.prompt().isPresent() ? "ofPrompt" : "ofResource",
        completion.target(),
        completion.argument().text(),
        running(completion));
  }

  private static CodeBlock end(CodeBlock.Builder code, Operation operation) {
    return code.add(running(operation)).add(talk(operation)).add("\n.build()$<$<").build();
  }

  /** On which threads it may run, for how long, and whether it asks its client. */
  static CodeBlock running(Operation operation) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (!operation.asked().isEmpty()) {
      code.add("\n.asks()");
    }
    if (!operation.blocking()) {
      code.add("\n.nonBlocking()");
    }
    operation
        .timeout()
        .flatMap(written -> CallTime.parse(written.text()))
        .ifPresent(time -> code.add("\n.timeout($L)", duration(time)));
    return code.build();
  }

  static CodeBlock duration(Duration time) {
    return CodeBlock.of("$T.ofMillis($LL)", Duration.class, time.toMillis());
  }

  /** What it may say before it answers, and to others than its client. */
  static CodeBlock talk(Operation operation) {
    String publishes = operation.publishes() ? "\n.publishes()" : "";
    if (operation.logs()) {
      return CodeBlock.of("\n.logs()" + publishes);
    }
    return CodeBlock.of(operation.streams() ? "\n.streams()" + publishes : publishes);
  }

  /** The name for people and the description. */
  static CodeBlock texts(Presentation presentation) {
    CodeBlock.Builder code = CodeBlock.builder();
    presentation.title().ifPresent(it -> code.add("\n.title($L)", Literals.string(it)));
    presentation.description().ifPresent(it -> code.add("\n.description($L)", Literals.string(it)));
    return code.build();
  }

  /** Icons and {@code _meta}. */
  static CodeBlock ornaments(Presentation presentation) {
    CodeBlock.Builder code = CodeBlock.builder();
    icons(presentation.icons()).ifPresent(it -> code.add("\n.icons($L)", Literals.string(it)));
    presentation
        .meta()
        .map(Written::text)
        .map(PresentationJson::compact)
        .ifPresent(it -> code.add("\n.meta($L)", Literals.string(it)));
    return code.build();
  }

  /** Icons as compact JSON. */
  static Optional<String> icons(List<IconModel> icons) {
    return PresentationJson.icons(icons).map(JsonLines::compact);
  }
}
