package dev.tessera.processor.model;

import dev.tessera.processor.problem.Where;
import java.util.List;

/**
 * The value in {@code @Default}.
 *
 * @param texts the elements of a list, or else the one value
 * @param where the annotation's value
 */
public record DefaultValue(List<String> texts, Where where) {
  /** Copies the list. */
  public DefaultValue {
    texts = List.copyOf(texts);
  }

  /** The value as a message shows it. */
  public String text() {
    return String.join(", ", texts);
  }

  /** The elements of a list, each as a value. */
  public List<DefaultValue> elements() {
    return texts.stream().map(text -> new DefaultValue(List.of(text), where)).toList();
  }
}
