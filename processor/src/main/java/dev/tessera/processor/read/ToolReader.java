package dev.tessera.processor.read;

import com.google.auto.common.MoreTypes;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.TypeName;
import dev.tessera.processor.model.GuardModel;
import dev.tessera.processor.model.JsonType;
import dev.tessera.processor.model.MethodModel;
import dev.tessera.processor.model.Parameter;
import dev.tessera.processor.model.Property.Written;
import dev.tessera.processor.model.ToolModel;
import dev.tessera.processor.model.ToolModel.Hints;
import dev.tessera.processor.problem.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** Reads the methods with {@code @McpTool}. */
final class ToolReader {
  private static final Map<TypeName, Parameter> CONTEXT =
      Map.of(
          ClassName.get("dev.tessera.runtime.tool", "Caller"), Parameter.Context.CALLER,
          ClassName.get("dev.tessera.runtime.tool", "ClientCapabilities"),
              Parameter.Context.CAPABILITIES);

  private final Reading reading;
  private final TypeReader types;
  private final PropertyReader properties;
  private final ConstraintReader constraints;
  private final List<GuardModel> classGuards;

  ToolReader(Reading reading) {
    this.reading = reading;
    types = new TypeReader(reading);
    properties = new PropertyReader(reading);
    constraints = new ConstraintReader(reading);
    classGuards = GuardReader.guards(reading.server(), "Class " + reading.server().getSimpleName());
  }

  ToolModel read(ExecutableElement element, Annotation tool) {
    MethodModel method = method(element);
    Javadoc javadoc = reading.javadoc(element);
    Optional<Written> written = tool.written("name");
    String name = written.map(Written::text).orElseGet(() -> reading.names().of(method.name()));
    List<GuardModel> guards = GuardReader.guards(element, "Tool \"" + name + "\"");
    return new ToolModel(
        method,
        name,
        tool.text("title"),
        tool.text("description").or(javadoc::summary),
        hints(tool),
        tool.flag("blocking"),
        guards.isEmpty() ? classGuards : guards,
        parameters(element, javadoc),
        result(element),
        ContentTypes.isContent(element.getReturnType()),
        written.map(Written::where).orElse(method.where()));
  }

  private static MethodModel method(ExecutableElement element) {
    String name = element.getSimpleName().toString();
    String parameters =
        element.getParameters().stream()
            .map(parameter -> simpleName(TypeName.get(parameter.asType())))
            .collect(Collectors.joining(", ", "(", ")"));
    return new MethodModel(
        name,
        name + parameters,
        element.getModifiers().contains(Modifier.STATIC),
        element.getModifiers().contains(Modifier.PUBLIC),
        !element.getTypeParameters().isEmpty(),
        element.isVarArgs(),
        Where.at(element));
  }

  /** The type without its packages. */
  private static String simpleName(TypeName type) {
    return type.toString().replaceAll("\\b[a-z_][\\w]*\\.", "");
  }

  private static Hints hints(Annotation tool) {
    return new Hints(
        tool.explicitFlag("readOnly"),
        tool.explicitFlag("destructive"),
        tool.explicitFlag("idempotent"),
        tool.explicitFlag("openWorld"));
  }

  private List<Parameter> parameters(ExecutableElement method, Javadoc javadoc) {
    List<Parameter> parameters = new ArrayList<>();
    if (method.isVarArgs() || !method.getTypeParameters().isEmpty()) {
      return parameters;
    }
    for (VariableElement parameter : method.getParameters()) {
      Parameter context = CONTEXT.get(TypeName.get(parameter.asType()));
      if (context == null) {
        argument(method, parameter, javadoc).ifPresent(parameters::add);
      } else {
        parameters.add(context);
      }
    }
    return parameters;
  }

  private Optional<Parameter> argument(
      ExecutableElement method, VariableElement parameter, Javadoc javadoc) {
    String label = "Parameter '" + parameter.getSimpleName() + "' of " + method.getSimpleName();
    Spot spot = new Spot(label, Where.at(parameter));
    return types
        .read(parameter.asType(), Nullness.isDeclaredNullable(parameter), spot)
        .map(type -> constraints.declared(type, parameter, parameter.asType(), spot))
        .map(type -> new Parameter.Argument(properties.read(parameter, true, type, spot, javadoc)));
  }

  private Optional<JsonType> result(ExecutableElement method) {
    if (method.getReturnType().getKind() == TypeKind.VOID
        || MoreTypes.isTypeOf(Void.class, method.getReturnType())
        || ContentTypes.isContent(method.getReturnType())
        || !method.getTypeParameters().isEmpty()) {
      return Optional.empty();
    }
    Spot spot = new Spot("The result of " + method.getSimpleName(), Where.at(method));
    return types
        .read(method.getReturnType(), Nullness.hasNullable(method), spot)
        .map(type -> constraints.declared(type, method, method.getReturnType(), spot));
  }
}
