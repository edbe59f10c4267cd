package dev.tessera.processor.read;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import dev.tessera.processor.model.CompletionModel;
import dev.tessera.processor.model.Property.Written;
import dev.tessera.processor.problem.ProblemCode;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;

/** Reads the methods with {@code @McpComplete}. */
final class CompletionReader {
  private static final Set<TypeName> RESULTS =
      Set.of(
          ParameterizedTypeName.get(List.class, String.class),
          ClassName.get("dev.tessera.runtime.completion", "Suggestions"));

  private final MethodReader methods;

  CompletionReader(MethodReader methods) {
    this.methods = methods;
  }

  CompletionModel read(ToolMethods.Found found) {
    ExecutableElement element = found.declaration();
    Annotation completion = found.annotation();
    TypeVariables variables = methods.variables(found);
    TypeName result = variables.name(MethodReader.promised(element, variables));
    if (!RESULTS.contains(result.withoutAnnotations())) {
      Spot spot = MethodReader.resultSpot(element, variables);
      methods
          .reading()
          .problems()
          .add(ProblemCode.COMPLETION_RESULT, spot.where(), spot.label(), result.toString());
    }
    return new CompletionModel(
        completion.written("prompt"),
        completion.written("resource"),
        new Written(completion.string("argument"), completion.where("argument")),
        GuardReader.guards(element, "Completion " + element.getSimpleName()),
        methods.handler(found, variables, Javadoc.of(null)),
        completion.where());
  }
}
