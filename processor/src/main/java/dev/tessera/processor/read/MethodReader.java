package dev.tessera.processor.read;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.TypeName;
import dev.tessera.processor.model.Handler;
import dev.tessera.processor.model.JsonType;
import dev.tessera.processor.model.MethodModel;
import dev.tessera.processor.model.Parameter;
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
import javax.lang.model.type.TypeMirror;

/** Reads what the methods of all kinds have in common: the method, its parameters, its result. */
final class MethodReader {
  private final Reading reading;
  private final TypeReader types;
  private final PropertyReader properties;
  private final ConstraintReader constraints;
  private final AskedReader asked;

  MethodReader(Reading reading) {
    this.reading = reading;
    types = new TypeReader(reading);
    properties = new PropertyReader(reading);
    constraints = new ConstraintReader(reading);
    asked = new AskedReader(reading, types);
  }

  Reading reading() {
    return reading;
  }

  /** What the type variables of the class's superclasses and interfaces stand for. */
  TypeVariables variables(ToolMethods.Found found) {
    TypeElement owner = found.owner();
    String label = "A type argument of " + owner.getSimpleName();
    return TypeVariables.inheritedBy(owner, new Spot(label, Where.at(owner)));
  }

  /** What answers an operation. */
  Handler handler(ToolMethods.Found found, TypeVariables variables, Javadoc javadoc) {
    return new Handler(
        method(found, variables),
        found.annotation().flag("blocking"),
        found.annotation().written("timeout"),
        found.guards(),
        found.overridden(),
        parameters(found.declaration(), variables, javadoc),
        isLater(found.declaration(), variables));
  }

  private MethodModel method(ToolMethods.Found found, TypeVariables variables) {
    ExecutableElement element = found.declaration();
    String name = element.getSimpleName().toString();
    String parameters =
        element.getParameters().stream()
            .map(parameter -> simpleName(variables.name(parameter.asType())))
            .collect(Collectors.joining(", ", "(", ")"));
    return new MethodModel(
        ClassName.get(found.owner()),
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

  private List<Parameter> parameters(
      ExecutableElement method, TypeVariables variables, Javadoc javadoc) {
    List<Parameter> parameters = new ArrayList<>();
    if (method.isVarArgs() || !method.getTypeParameters().isEmpty()) {
      return parameters;
    }
    for (VariableElement parameter : method.getParameters()) {
      Optional<Parameter.Context> context = ContextTypes.of(variables.name(parameter.asType()));
      TypeMirror type = variables.resolve(parameter.asType());
      if (context.isPresent()) {
        parameters.add(context.get());
      } else if (AskedReader.isAsked(type)) {
        parameters.add(asked.read(parameter, type, spot(method, parameter, variables)));
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
    Spot spot = spot(method, parameter, variables);
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

  /** Where messages about a parameter point; one whose name is lost is a problem of its own. */
  private Spot spot(ExecutableElement method, VariableElement parameter, TypeVariables variables) {
    String label = "Parameter '" + parameter.getSimpleName() + "' of " + method.getSimpleName();
    Spot spot = new Spot(label, Where.at(parameter), variables);
    if (!ParameterNames.isKnown(method, parameter, reading)) {
      String place = ToolMethods.name(method);
      reading.problems().add(ProblemCode.UNKNOWN_NAME, spot.where(), spot.label(), place);
    }
    return spot;
  }

  /** Whether the method returns a {@code CompletionStage}. */
  private static boolean isLater(ExecutableElement method, TypeVariables variables) {
    return Promises.isPromise(variables.resolve(method.getReturnType()));
  }

  /** What the method returns, or what the stage is completed with that it returns. */
  static TypeMirror promised(ExecutableElement method, TypeVariables variables) {
    return variables.resolve(Promises.promised(variables.resolve(method.getReturnType())));
  }

  /** Where messages about the result point. */
  static Spot resultSpot(ExecutableElement method, TypeVariables variables) {
    return new Spot("The result of " + method.getSimpleName(), Where.at(method), variables);
  }

  /** Whether a stage may be null, which is a problem of its own. */
  boolean isNullablePromise(ExecutableElement method, TypeVariables variables) {
    boolean found = isLater(method, variables) && isDeclaredNullable(method);
    if (found) {
      Spot spot = resultSpot(method, variables);
      reading.problems().add(ProblemCode.NULLABLE_PROMISE, spot.where(), spot.label());
    }
    return found;
  }

  private static boolean isDeclaredNullable(ExecutableElement method) {
    return Nullness.hasNullable(method) || Nullness.isNullable(method.getReturnType());
  }

  /** Whether the value that is returned or promised may be null. */
  static boolean isNullable(ExecutableElement method, TypeVariables variables) {
    TypeMirror returned = variables.resolve(method.getReturnType());
    return isDeclaredNullable(method) || Nullness.isNullable(Promises.promised(returned));
  }

  /** A result that goes out as JSON. */
  Optional<JsonType> json(
      ExecutableElement method, TypeMirror type, boolean nullable, TypeVariables variables) {
    Spot spot = resultSpot(method, variables);
    return types
        .read(type, nullable, spot)
        .map(json -> constraints.declared(json, method, type, spot));
  }
}
