package dev.tessera.processor.read;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import dev.tessera.processor.model.PromptModel;
import dev.tessera.processor.model.Property.Written;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Where;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;

/** Reads the methods with {@code @McpPrompt}. */
final class PromptReader {
  private static final ClassName MESSAGE =
      ClassName.get("dev.tessera.runtime.prompt", "PromptMessage");
  private static final Set<TypeName> RESULTS =
      Set.of(
          ClassName.get(String.class),
          MESSAGE,
          ParameterizedTypeName.get(ClassName.get(List.class), MESSAGE),
          ClassName.get("dev.tessera.runtime.prompt", "PromptResult"));

  private final MethodReader methods;

  PromptReader(MethodReader methods) {
    this.methods = methods;
  }

  PromptModel read(ToolMethods.Found found) {
    ExecutableElement element = found.declaration();
    Annotation prompt = found.annotation();
    TypeVariables variables = methods.variables(found);
    Javadoc javadoc = methods.reading().javadoc(element);
    TypeName result = variables.name(MethodReader.promised(element, variables));
    if (!RESULTS.contains(result.withoutAnnotations())
        || MethodReader.isNullable(element, variables)) {
      String nullable = MethodReader.isNullable(element, variables) ? "a nullable " : "";
      Spot spot = MethodReader.resultSpot(element, variables);
      methods
          .reading()
          .problems()
          .add(ProblemCode.PROMPT_RESULT, spot.where(), spot.label(), nullable + result);
    }
    return new PromptModel(
        methods.reading().name(prompt, element),
        Presentations.of(prompt, javadoc),
        methods.handler(found, variables, javadoc),
        prompt.written("name").map(Written::where).orElse(Where.at(element)));
  }
}
