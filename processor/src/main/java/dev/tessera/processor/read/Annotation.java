package dev.tessera.processor.read;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.MoreElements;
import dev.tessera.processor.model.Property.Written;
import dev.tessera.processor.problem.Where;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/**
 * One annotation as the user wrote it, and where each of its values stands.
 *
 * @param element what carries it
 * @param mirror the annotation
 */
record Annotation(Element element, AnnotationMirror mirror) {

  /** Our annotation of this simple name on the element, if it is there. */
  static Optional<Annotation> on(Element element, String simpleName) {
    return Optional.ofNullable(
            MoreElements.getAnnotationMirror(element, "dev.tessera." + simpleName).orNull())
        .map(mirror -> new Annotation(element, mirror));
  }

  /** An annotation that is a value in this one. */
  Annotation nested(AnnotationValue value) {
    return new Annotation(element, (AnnotationMirror) value.getValue());
  }

  Where where() {
    return Where.at(element, mirror);
  }

  Where where(AnnotationValue value) {
    return Where.at(element, mirror, value);
  }

  /** The place of a member's value if the user wrote one, or else of the annotation. */
  Where where(String member) {
    return explicit(member).map(this::where).orElseGet(this::where);
  }

  AnnotationValue value(String member) {
    return AnnotationMirrors.getAnnotationValue(mirror, member);
  }

  String string(String member) {
    return String.valueOf(value(member).getValue());
  }

  /** A string that is not blank. */
  Optional<String> text(String member) {
    return Optional.of(string(member).strip()).filter(text -> !text.isEmpty());
  }

  /** A string that is not empty, as written. */
  Optional<Written> written(String member) {
    return Optional.of(string(member))
        .filter(text -> !text.isEmpty())
        .map(text -> new Written(text, where(member)));
  }

  /** The member {@code value}, a string, as written. */
  Written written() {
    return new Written(string("value"), where("value"));
  }

  /** The strings in a member of an array type. */
  List<String> texts(String member) {
    return values(member).stream().map(it -> String.valueOf(it.getValue())).toList();
  }

  boolean flag(String member) {
    return (Boolean) value(member).getValue();
  }

  Optional<Boolean> explicitFlag(String member) {
    return explicit(member).map(value -> (Boolean) value.getValue());
  }

  /** The name of an enum's constant. */
  String constant(String member) {
    return ((VariableElement) value(member).getValue()).getSimpleName().toString();
  }

  @SuppressWarnings("unchecked") // the value of a member of an array type is such a list
  List<AnnotationValue> values(String member) {
    return (List<AnnotationValue>) value(member).getValue();
  }

  /** A member that the user wrote. */
  Optional<AnnotationValue> explicit(String member) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(member)) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }
}
