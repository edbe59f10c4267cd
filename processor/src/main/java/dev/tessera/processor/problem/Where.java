package dev.tessera.processor.problem;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * The place in the user's code that a problem points at: an element, an annotation on it, or a
 * value in that annotation.
 *
 * @param element the element, or the one that carries the annotation
 * @param annotation the annotation, if it is the narrower place
 * @param value the value in the annotation, if it is narrower still
 */
public record Where(
    Element element, Optional<AnnotationMirror> annotation, Optional<AnnotationValue> value) {

  /** An element as a whole. */
  public static Where at(Element element) {
    return new Where(element, Optional.empty(), Optional.empty());
  }

  /** An annotation on an element. */
  public static Where at(Element element, AnnotationMirror annotation) {
    return new Where(element, Optional.of(annotation), Optional.empty());
  }

  /** A value in an annotation on an element. */
  public static Where at(Element element, AnnotationMirror annotation, AnnotationValue value) {
    return new Where(element, Optional.of(annotation), Optional.of(value));
  }
}
