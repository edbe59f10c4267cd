package dev.tessera.processor.code;

import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.NameAllocator;
import dev.tessera.processor.model.Operation;
import dev.tessera.processor.model.ResourceModel;
import dev.tessera.processor.model.ResourceModel.Form;
import dev.tessera.processor.model.ToolModel;

/** The statements that put what the user's method returns into the call, now or later. */
final class AnswerCode {
  private final WriteCodes writeCodes;

  AnswerCode(WriteCodes writeCodes) {
    this.writeCodes = writeCodes;
  }

  /**
   * The statements.
   *
   * @param call the name of the call
   * @param value the expression that calls the user's method
   */
  CodeBlock of(Operation operation, String call, CodeBlock value, NameAllocator names) {
    if (!operation.later()) {
      return statements(operation, call, value, names);
    }
    NameAllocator inner = names.clone();
    String promised = inner.newName("value");
    String later = operation instanceof ResourceModel ? "answerLater" : "later";
    CodeBlock result = CodeBlock.of("$N", promised);
    if (isJson(operation)) {
      return CodeBlock.builder()
          .add("$N.$N($L, $N -> {\n$>", call, later, value, promised)
          .add(statements(operation, call, result, inner))
          .add("$<});\n")
          .build();
    }
    boolean isNothing =
        operation instanceof ToolModel tool && !tool.content() && tool.result().isEmpty();
    CodeBlock body = isNothing ? CodeBlock.of("{}") : expression(operation, call, result, inner);
    return statement(CodeBlock.of("$N.$N($L, $N -> $L)", call, later, value, promised, body));
  }

  private CodeBlock statements(
      Operation operation, String call, CodeBlock value, NameAllocator names) {
    CodeBlock.Builder code =
        CodeBlock.builder().add(statement(expression(operation, call, value, names)));
    if (isJson(operation)) {
      code.add(statement(CodeBlock.of("$N.answerJson()", call)));
    }
    return code.build();
  }

  private static CodeBlock statement(CodeBlock expression) {
    return CodeBlock.builder().addStatement(expression).build();
  }

  private static boolean isJson(Operation operation) {
    return operation instanceof ResourceModel resource && resource.contents().form() == Form.JSON;
  }

  private CodeBlock expression(
      Operation operation, String call, CodeBlock value, NameAllocator names) {
    if (operation instanceof ToolModel tool && !tool.content()) {
      return written(tool, CodeBlock.of("$N.result()", call), value, names);
    }
    if (!(operation instanceof ResourceModel resource)) {
      return CodeBlock.of("$N.answer($L)", call, value);
    }
    CodeBlock found =
        resource.contents().mayBeMissing() ? CodeBlock.of("$N.found($L)", call, value) : value;
    return isJson(resource)
        ? written(resource, CodeBlock.of("$N.json()", call), found, names)
        : CodeBlock.of("$N.answer($L)", call, found);
  }

  /** What a method without a result returns is not written, but it is called. */
  private CodeBlock written(
      Operation operation, CodeBlock out, CodeBlock value, NameAllocator names) {
    return operation
        .result()
        .map(type -> writeCodes.of(type).call().on(out, value, names))
        .orElse(value);
  }
}
