package dev.tessera.processor.read;

import com.google.auto.common.MoreElements;
import dev.tessera.processor.model.GuardModel;
import dev.tessera.processor.model.OperationKind;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Finds the methods of a class that are tools, or something else of one kind. One that overrides or
 * implements a tool is that tool, with its annotations, unless it has {@code @McpTool} itself; and
 * in either case with its guard, unless it has one itself. The same goes for the other kinds.
 */
final class ToolMethods {
  private final Reading reading;
  private final TypeElement type;
  private final OperationKind kind;
  private final Inheritance inheritance;

  ToolMethods(Reading reading, TypeElement type, OperationKind kind) {
    this.reading = reading;
    this.type = type;
    this.kind = kind;
    inheritance = new Inheritance(reading.elements(), type);
  }

  /**
   * A method that is of the kind.
   *
   * @param owner the class that it is called on
   * @param declaration the method that has the annotation, which what is called may override
   * @param annotation the annotation that makes it so
   * @param guards the guards that hold
   * @param overridden the guards of what it overrides
   */
  record Found(
      TypeElement owner,
      ExecutableElement declaration,
      Annotation annotation,
      List<GuardModel> guards,
      List<GuardModel> overridden) {}

  List<Found> all() {
    return inheritance.methods().stream().flatMap(method -> find(method).stream()).toList();
  }

  private Optional<Found> find(ExecutableElement method) {
    List<ExecutableElement> declarations = new ArrayList<>();
    if (isTool(method)) {
      declarations.add(method);
    } else {
      List<ExecutableElement> tools =
          inheritance.overriddenBy(method).stream().filter(this::isTool).toList();
      declarations.addAll(nearest(tools));
    }
    if (declarations.isEmpty()) {
      return Optional.empty();
    }
    ExecutableElement declaration = declarations.get(0);
    if (declarations.size() > 1) {
      reading
          .problems()
          .add(
              ProblemCode.AMBIGUOUS_TOOL,
              Where.at(method),
              method.getSimpleName().toString(),
              kind.word(),
              name(declaration),
              name(declarations.get(1)),
              kind.annotation());
    }
    refuseLostAnnotations(method, declaration);
    List<GuardModel> inherited = inheritedGuards(method);
    Annotation annotation = Annotation.on(declaration, kind.annotation()).orElseThrow();
    String label = kind.label(name(annotation, declaration));
    List<GuardModel> own = new ArrayList<>(GuardReader.guards(method, label));
    if (own.isEmpty()) {
      inherited.stream().findFirst().ifPresent(own::add);
    }
    if (own.isEmpty()) {
      own.addAll(ofClass(MoreElements.asType(method.getEnclosingElement())));
    }
    return Optional.of(
        new Found(type, declaration, annotation, own.isEmpty() ? ofClass(type) : own, inherited));
  }

  private boolean isTool(ExecutableElement method) {
    return Annotation.on(method, kind.annotation()).isPresent();
  }

  private String name(Annotation annotation, ExecutableElement method) {
    return kind == OperationKind.COMPLETION
        ? annotation.string("argument")
        : reading.name(annotation, method);
  }

  /** Those that no other of them overrides. */
  private List<ExecutableElement> nearest(List<ExecutableElement> methods) {
    return methods.stream()
        .filter(method -> methods.stream().noneMatch(it -> inheritance.replaces(it, method)))
        .toList();
  }

  /** The guards that hold for what a method overrides, nearest first. */
  private List<GuardModel> inheritedGuards(ExecutableElement method) {
    List<GuardModel> guards = new ArrayList<>();
    for (ExecutableElement other : inheritance.overriddenBy(method)) {
      List<GuardModel> own = GuardReader.guards(other, name(other));
      guards.addAll(own);
      if (own.isEmpty() && isTool(other) && inheritedGuards(other).isEmpty()) {
        guards.addAll(ofClass(MoreElements.asType(other.getEnclosingElement())));
      }
    }
    return guards;
  }

  private static List<GuardModel> ofClass(TypeElement type) {
    return GuardReader.guards(type, "Class " + type.getSimpleName());
  }

  private void refuseLostAnnotations(ExecutableElement method, ExecutableElement declaration) {
    if (method.equals(declaration)) {
      return;
    }
    for (VariableElement parameter : method.getParameters()) {
      for (AnnotationMirror mirror : parameter.getAnnotationMirrors()) {
        TypeElement annotation = MoreElements.asType(mirror.getAnnotationType().asElement());
        if (isOurs(annotation) || ConstraintAnnotations.isConstraint(annotation)) {
          reading
              .problems()
              .add(
                  ProblemCode.LOST_ANNOTATION,
                  Where.at(parameter, mirror),
                  parameter.getSimpleName().toString(),
                  method.getSimpleName().toString(),
                  "@" + annotation.getSimpleName(),
                  name(declaration));
        }
      }
    }
  }

  private static boolean isOurs(TypeElement annotation) {
    return annotation.getQualifiedName().contentEquals("dev.tessera.Arg")
        || annotation.getQualifiedName().contentEquals("dev.tessera.Default");
  }

  /** As in {@code Api.find}. */
  static String name(ExecutableElement method) {
    return MoreElements.asType(method.getEnclosingElement()).getSimpleName()
        + "."
        + method.getSimpleName();
  }
}
