package dev.tessera.processor.model;

import dev.tessera.processor.model.Property.Written;
import java.util.List;
import java.util.Optional;

/**
 * An icon.
 *
 * @param src where the image is
 * @param mimeType the type of the image
 * @param sizes the sizes that it is for
 * @param theme the background that it is for, as clients say it; empty for any
 */
public record IconModel(
    Written src, Optional<String> mimeType, List<String> sizes, Optional<String> theme) {
  /** Copies the list. */
  public IconModel {
    sizes = List.copyOf(sizes);
  }
}
