package dev.tessera.processor.model;

import com.squareup.javapoet.TypeName;

/** What holds the elements of a JSON array. */
public sealed interface ListForm {

  /** An interface of {@code java.util}. */
  enum Collection implements ListForm {
    /** {@code List}, {@code Collection} or {@code SequencedCollection}. */
    LIST,
    /** {@code Set}. */
    SET
  }

  /**
   * An array.
   *
   * @param component the type of its components in the source
   */
  record Array(TypeName component) implements ListForm {}
}
