package dev.tessera.processor.read;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.MoreElements;
import java.util.Optional;
import javax.lang.model.element.Element;

/** The names that Jackson has for things, known by the name of its annotation alone. */
final class JacksonNames {
  private JacksonNames() {}

  /** The name in {@code @JsonProperty}, if the user gave one. */
  static Optional<String> of(Element element) {
    return Optional.ofNullable(
            MoreElements.getAnnotationMirror(
                    element, "com.fasterxml.jackson.annotation.JsonProperty")
                .orNull())
        .map(it -> String.valueOf(AnnotationMirrors.getAnnotationValue(it, "value").getValue()))
        .filter(name -> !name.isEmpty());
  }

  /** Whether {@code @JsonIgnore} keeps something from clients. */
  static boolean isIgnored(Element element) {
    return Optional.ofNullable(
            MoreElements.getAnnotationMirror(element, "com.fasterxml.jackson.annotation.JsonIgnore")
                .orNull())
        .filter(it -> AnnotationMirrors.getAnnotationValue(it, "value").getValue().equals(true))
        .isPresent();
  }
}
