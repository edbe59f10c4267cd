package dev.tessera.processor.model;

import dev.tessera.processor.model.Property.Written;
import java.util.List;
import java.util.Optional;

/**
 * What clients show of something, beside its name.
 *
 * @param title the name for people
 * @param description what it is
 * @param icons its icons
 * @param meta the member {@code _meta} of its definition, a text that should be a JSON object
 */
public record Presentation(
    Optional<String> title,
    Optional<String> description,
    List<IconModel> icons,
    Optional<Written> meta) {
  /** Copies the list. */
  public Presentation {
    icons = List.copyOf(icons);
  }
}
