package dev.tessera.processor.read;

import com.google.auto.common.MoreTypes;
import dev.tessera.processor.model.Handler;
import dev.tessera.processor.model.JsonType;
import dev.tessera.processor.model.Property.Written;
import dev.tessera.processor.model.TaskModel;
import dev.tessera.processor.model.ToolModel;
import dev.tessera.processor.model.ToolModel.Hints;
import dev.tessera.processor.problem.Where;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the methods with {@code @McpTool}. */
final class ToolReader {
  private final MethodReader methods;

  ToolReader(MethodReader methods) {
    this.methods = methods;
  }

  ToolModel read(ToolMethods.Found found) {
    ExecutableElement element = found.declaration();
    Annotation tool = found.annotation();
    TypeVariables variables = methods.variables(found);
    Javadoc javadoc = methods.reading().javadoc(element);
    Handler handler = methods.handler(found, variables, javadoc);
    return new ToolModel(
        methods.reading().name(tool, element),
        Presentations.of(tool, javadoc),
        tool.written("inputSchema"),
        hints(tool),
        new TaskModel(TaskModel.Support.valueOf(tool.constant("task")), tool.where("task")),
        result(element, variables),
        ContentTypes.isContent(MethodReader.promised(element, variables)),
        handler,
        tool.written("name").map(Written::where).orElse(Where.at(element)));
  }

  private static Hints hints(Annotation tool) {
    return new Hints(
        tool.explicitFlag("readOnly"),
        tool.explicitFlag("destructive"),
        tool.explicitFlag("idempotent"),
        tool.explicitFlag("openWorld"));
  }

  private Optional<JsonType> result(ExecutableElement method, TypeVariables variables) {
    TypeMirror type = MethodReader.promised(method, variables);
    if (methods.isNullablePromise(method, variables)
        || type.getKind() == TypeKind.VOID
        || MoreTypes.isTypeOf(Void.class, type)
        || ContentTypes.isContent(type)
        || !method.getTypeParameters().isEmpty()) {
      return Optional.empty();
    }
    return methods.json(method, type, MethodReader.isNullable(method, variables), variables);
  }
}
