package dev.tessera.processor.read;

import com.google.auto.common.MoreElements;
import dev.tessera.processor.model.ConstraintUse;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import dev.tessera.processor.problem.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Turns annotations into constraints, known by the names that Jakarta Validation gives them. What
 * is no constraint is passed over.
 */
final class ConstraintAnnotations {
  private static final String PACKAGE = "jakarta.validation.constraints.";

  /** The attributes that every constraint has. */
  private static final Set<String> GENERAL = Set.of("message", "groups", "payload");

  private final Problems problems;
  private final Spot spot;
  private final List<ConstraintUse> uses = new ArrayList<>();
  private boolean hasNotNull;

  ConstraintAnnotations(Problems problems, Spot spot) {
    this.problems = problems;
    this.spot = spot;
  }

  List<ConstraintUse> uses() {
    return uses;
  }

  boolean hasNotNull() {
    return hasNotNull;
  }

  /**
   * Reads an annotation, or those inside of it if it is a container.
   *
   * @param isPlace whether a message can point at the annotation, or else points at the spot
   */
  void read(Annotation annotation, boolean isPlace) {
    TypeElement type = type(annotation);
    if (isConstraint(type)) {
      constraint(annotation, type, isPlace ? annotation.where() : spot.where());
      return;
    }
    for (AnnotationValue value : contained(annotation.mirror(), "value")) {
      if (value.getValue() instanceof AnnotationMirror) {
        Annotation nested = annotation.nested(value);
        if (isConstraint(type(nested))) {
          read(nested, isPlace);
        }
      }
    }
  }

  private static TypeElement type(Annotation annotation) {
    return MoreElements.asType(annotation.mirror().getAnnotationType().asElement());
  }

  /** Those of Java EE are noticed too, so that they are not passed over in silence. */
  private static boolean isConstraint(TypeElement type) {
    return MoreElements.getAnnotationMirror(type, "jakarta.validation.Constraint").isPresent()
        || MoreElements.getAnnotationMirror(type, "javax.validation.Constraint").isPresent();
  }

  /** The elements of a member, if it is an array that the user wrote. */
  private static List<? extends AnnotationValue> contained(AnnotationMirror mirror, String name) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> member :
        mirror.getElementValues().entrySet()) {
      if (member.getKey().getSimpleName().contentEquals(name)
          && member.getValue().getValue() instanceof List<?> values) {
        return values.stream().map(AnnotationValue.class::cast).toList();
      }
    }
    return List.of();
  }

  private void constraint(Annotation annotation, TypeElement type, Where where) {
    String name = type.getQualifiedName().toString();
    boolean isNotNull = name.equals(PACKAGE + "NotNull");
    if (!isNotNull && !ConstraintValues.isKnown(name)) {
      problems.add(ProblemCode.UNKNOWN_CONSTRAINT, where, spot.label(), "@" + name);
      return;
    }
    String shown = shown(annotation);
    attributes(annotation, shown, where);
    if (isNotNull) {
      hasNotNull = true;
      return;
    }
    Optional<String> message = message(annotation, shown, where);
    new ConstraintValues(annotation, shown, where, spot.label(), problems)
        .read()
        .ifPresent(it -> uses.add(new ConstraintUse(it, shown, message, where)));
  }

  /** The annotation with what its author wrote, but for the words of the message. */
  private static String shown(Annotation annotation) {
    String name = "@" + annotation.mirror().getAnnotationType().asElement().getSimpleName();
    String values =
        annotation.mirror().getElementValues().entrySet().stream()
            .filter(it -> !GENERAL.contains(it.getKey().getSimpleName().toString()))
            .map(it -> it.getKey().getSimpleName() + " = " + source(it.getValue()))
            .collect(Collectors.joining(", "));
    return values.isEmpty() ? name : name + "(" + values.replaceFirst("^value = ", "") + ")";
  }

  private static String source(AnnotationValue value) {
    return value.getValue() instanceof Long number ? number.toString() : value.toString();
  }

  /** What would change the meaning of the constraint and is not supported. */
  private void attributes(Annotation annotation, String shown, Where where) {
    for (String name : List.of("groups", "payload", "flags")) {
      if (!contained(annotation.mirror(), name).isEmpty()) {
        problems.add(ProblemCode.CONSTRAINT_ATTRIBUTE, where, spot.label(), shown, name);
      }
    }
  }

  private Optional<String> message(Annotation annotation, String shown, Where where) {
    Optional<String> message =
        annotation.explicit("message").map(value -> String.valueOf(value.getValue()).strip());
    if (message.filter(text -> text.matches("(?s).*[{}$].*")).isPresent()) {
      problems.add(
          ProblemCode.CONSTRAINT_MESSAGE, where, spot.label(), shown, message.orElseThrow());
    }
    return message.filter(text -> !text.isEmpty());
  }
}
