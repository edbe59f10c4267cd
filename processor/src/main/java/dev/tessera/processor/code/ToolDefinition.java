package dev.tessera.processor.code;

import com.squareup.javapoet.CodeBlock;
import dev.tessera.processor.model.HeaderTypes;
import dev.tessera.processor.model.Property;
import dev.tessera.processor.model.ResultForm;
import dev.tessera.processor.model.ToolModel;
import dev.tessera.processor.schema.JsonLines;
import dev.tessera.processor.schema.ToolSchemas;

/** The expression that makes the runtime's {@code Tool}. */
final class ToolDefinition {
  private final SchemasFile schemas;

  ToolDefinition(SchemasFile schemas) {
    this.schemas = schemas;
  }

  /**
   * The expression.
   *
   * @param guard an expression that is the tool's guard
   */
  CodeBlock of(ToolModel tool, CodeBlock guard) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("$T.named($S, $L)$>$>", RuntimeTypes.TOOL, tool.name(), guard)
            .add(Definitions.texts(tool.presentation()));
    if (SchemasFile.hasInput(tool)) {
      code.add("\n.inputSchema($L)", schemas.input(tool));
    }
    tool.result().ifPresent(type -> code.add(result(tool, ResultForm.of(type))));
    if (tool.content()) {
      code.add("\n.contentResult()");
    }
    ToolSchemas.annotations(tool)
        .ifPresent(hints -> code.add("\n.annotations($S)", JsonLines.compact(hints)));
    code.add(Definitions.ornaments(tool.presentation()));
    code.add(Definitions.running(tool));
    switch (tool.task().support()) {
      case NONE -> {}
      case OPTIONAL -> code.add("\n.optionalTask()");
      case REQUIRED -> code.add("\n.requiredTask()");
    }
    code.add(Definitions.talk(tool));
    tool.arguments().forEach(argument -> header(argument, code));
    return code.add("\n.build()$<$<").build();
  }

  private CodeBlock result(ToolModel tool, ResultForm form) {
    return switch (form) {
      case TEXT -> CodeBlock.of("\n.textResult()");
      case OBJECT -> CodeBlock.of("\n.objectResult($L)", schemas.output(tool));
      case VALUE -> CodeBlock.of("\n.valueResult($L)", schemas.output(tool));
    };
  }

  private static void header(Property argument, CodeBlock.Builder code) {
    argument
        .header()
        .ifPresent(
            header ->
                code.add(
                    "\n.header($T.of($S, $S, $T.$L))",
                    RuntimeTypes.HEADER_PARAMETER,
                    header.text(),
                    argument.name(),
                    RuntimeTypes.HEADER_PARAMETER_TYPE,
                    HeaderTypes.of(argument.type()).orElseThrow()));
  }
}
