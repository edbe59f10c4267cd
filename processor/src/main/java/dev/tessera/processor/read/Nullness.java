package dev.tessera.processor.read;

import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Finds annotations of the simple name {@code Nullable}, of whatever package, on types and on
 * declarations.
 */
final class Nullness {
  private Nullness() {}

  static boolean isNullable(TypeMirror type) {
    return hasNullable(type);
  }

  static boolean isDeclaredNullable(VariableElement parameter) {
    return hasNullable(parameter);
  }

  /** An annotation that is not for components ends up on the accessor. */
  static boolean isDeclaredNullable(RecordComponentElement component) {
    return hasNullable(component)
        || hasNullable(component.getAccessor())
        || hasNullable(component.getAccessor().getReturnType());
  }

  static boolean hasNullable(AnnotatedConstruct annotated) {
    return annotated.getAnnotationMirrors().stream().anyMatch(Nullness::isNullable);
  }

  static boolean isNullable(AnnotationMirror annotation) {
    return annotation.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable");
  }
}
