package dev.tessera.processor.read;

import com.google.auto.common.MoreTypes;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.TypeName;
import dev.tessera.processor.model.JsonType;
import dev.tessera.processor.model.MethodModel;
import dev.tessera.processor.model.Parameter;
import dev.tessera.processor.model.Property.Written;
import dev.tessera.processor.model.ToolModel;
import dev.tessera.processor.model.ToolModel.Hints;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

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

  ToolReader(Reading reading) {
    this.reading = reading;
    types = new TypeReader(reading);
    properties = new PropertyReader(reading);
    constraints = new ConstraintReader(reading);
  }

  ToolModel read(ToolMethods.Found found) {
    ExecutableElement element = found.declaration();
    Annotation tool = found.tool();
    MethodModel method = method(element, found.owner());
    Javadoc javadoc = method.isElsewhere() ? Javadoc.NONE : reading.javadoc(element);
    return new ToolModel(
        method,
        reading.toolName(tool, element),
        tool.text("title"),
        tool.text("description").or(javadoc::summary),
        hints(tool),
        tool.flag("blocking"),
        found.guards(),
        found.overridden(),
        parameters(element, javadoc),
        result(element),
        ContentTypes.isContent(Promises.promised(element.getReturnType())),
        Promises.isPromise(element.getReturnType()),
        tool.written("name").map(Written::where).orElse(method.where()));
  }

  private MethodModel method(ExecutableElement element, TypeElement owner) {
    String name = element.getSimpleName().toString();
    String parameters =
        element.getParameters().stream()
            .map(parameter -> simpleName(TypeName.get(parameter.asType())))
            .collect(Collectors.joining(", ", "(", ")"));
    return new MethodModel(
        ClassName.get(owner),
        name,
        name + parameters,
        element.getModifiers().contains(Modifier.STATIC),
        element.getModifiers().contains(Modifier.PUBLIC),
        !element.getTypeParameters().isEmpty(),
        element.isVarArgs(),
        reading.isElsewhere(element),
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
    if (!ParameterNames.isKnown(method, parameter, reading)) {
      String place = ToolMethods.name(method);
      reading.problems().add(ProblemCode.UNKNOWN_NAME, spot.where(), spot.label(), place);
    }
    return types
        .member(parameter.asType(), Nullness.isDeclaredNullable(parameter), spot)
        .map(type -> constraints.declared(type, parameter, parameter.asType(), spot))
        .map(type -> new Parameter.Argument(properties.read(parameter, true, type, spot, javadoc)));
  }

  private Optional<JsonType> result(ExecutableElement method) {
    Spot spot = new Spot("The result of " + method.getSimpleName(), Where.at(method));
    TypeMirror returned = method.getReturnType();
    TypeMirror type = Promises.promised(returned);
    boolean nullable = Nullness.hasNullable(method);
    if (type != returned && (nullable || Nullness.isNullable(returned))) {
      reading.problems().add(ProblemCode.NULLABLE_PROMISE, spot.where(), spot.label());
      return Optional.empty();
    }
    if (type.getKind() == TypeKind.VOID
        || MoreTypes.isTypeOf(Void.class, type)
        || ContentTypes.isContent(type)
        || !method.getTypeParameters().isEmpty()) {
      return Optional.empty();
    }
    return types
        .read(type, nullable, spot)
        .map(json -> constraints.declared(json, method, type, spot));
  }
}
