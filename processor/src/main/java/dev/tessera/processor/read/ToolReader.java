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
    TypeVariables variables = inherited(found.owner());
    MethodModel method = method(element, found.owner(), variables);
    Javadoc javadoc = reading.javadoc(element);
    return new ToolModel(
        method,
        reading.toolName(tool, element),
        tool.text("title"),
        tool.text("description").or(javadoc::summary),
        hints(tool),
        tool.flag("blocking"),
        tool.written("timeout"),
        found.guards(),
        found.overridden(),
        parameters(element, variables, javadoc),
        result(element, variables),
        ContentTypes.isContent(promised(element, variables)),
        Promises.isPromise(variables.resolve(element.getReturnType())),
        tool.written("name").map(Written::where).orElse(method.where()));
  }

  /** What the type variables of the class's superclasses and interfaces stand for. */
  private static TypeVariables inherited(TypeElement owner) {
    String label = "A type argument of " + owner.getSimpleName();
    return TypeVariables.inheritedBy(owner, new Spot(label, Where.at(owner)));
  }

  private MethodModel method(
      ExecutableElement element, TypeElement owner, TypeVariables variables) {
    String name = element.getSimpleName().toString();
    String parameters =
        element.getParameters().stream()
            .map(parameter -> simpleName(variables.name(parameter.asType())))
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
  static String simpleName(TypeName type) {
    return type.toString().replaceAll("\\b[a-z_][\\w]*\\.", "");
  }

  private static Hints hints(Annotation tool) {
    return new Hints(
        tool.explicitFlag("readOnly"),
        tool.explicitFlag("destructive"),
        tool.explicitFlag("idempotent"),
        tool.explicitFlag("openWorld"));
  }

  private List<Parameter> parameters(
      ExecutableElement method, TypeVariables variables, Javadoc javadoc) {
    List<Parameter> parameters = new ArrayList<>();
    if (method.isVarArgs() || !method.getTypeParameters().isEmpty()) {
      return parameters;
    }
    for (VariableElement parameter : method.getParameters()) {
      Optional<Parameter.Context> context = ContextTypes.of(variables.name(parameter.asType()));
      if (context.isPresent()) {
        parameters.add(context.get());
      } else {
        argument(method, parameter, variables, javadoc).ifPresent(parameters::add);
      }
    }
    return parameters;
  }

  private Optional<Parameter> argument(
      ExecutableElement method,
      VariableElement parameter,
      TypeVariables variables,
      Javadoc javadoc) {
    String label = "Parameter '" + parameter.getSimpleName() + "' of " + method.getSimpleName();
    Spot spot = new Spot(label, Where.at(parameter), variables);
    if (!ParameterNames.isKnown(method, parameter, reading)) {
      String place = ToolMethods.name(method);
      reading.problems().add(ProblemCode.UNKNOWN_NAME, spot.where(), spot.label(), place);
    }
    return types
        .member(parameter.asType(), Nullness.isDeclaredNullable(parameter), spot)
        .map(type -> constraints.declared(type, parameter, parameter.asType(), spot))
        .map(
            type ->
                new Parameter.Argument(
                    properties.read(
                        parameter,
                        parameter.getSimpleName().toString(),
                        true,
                        type,
                        spot,
                        javadoc)));
  }

  private static TypeMirror promised(ExecutableElement method, TypeVariables variables) {
    return variables.resolve(Promises.promised(variables.resolve(method.getReturnType())));
  }

  private Optional<JsonType> result(ExecutableElement method, TypeVariables variables) {
    String label = "The result of " + method.getSimpleName();
    Spot spot = new Spot(label, Where.at(method), variables);
    TypeMirror returned = method.getReturnType();
    TypeMirror type = promised(method, variables);
    boolean nullable = Nullness.hasNullable(method) || Nullness.isNullable(returned);
    if (Promises.isPromise(variables.resolve(returned)) && nullable) {
      reading.problems().add(ProblemCode.NULLABLE_PROMISE, spot.where(), spot.label());
      return Optional.empty();
    }
    if (type.getKind() == TypeKind.VOID
        || MoreTypes.isTypeOf(Void.class, type)
        || ContentTypes.isContent(type)
        || !method.getTypeParameters().isEmpty()) {
      return Optional.empty();
    }
    boolean isNull = Nullness.isNullable(Promises.promised(variables.resolve(returned)));
    return types
        .read(type, nullable || isNull, spot)
        .map(json -> constraints.declared(json, method, type, spot));
  }
}
