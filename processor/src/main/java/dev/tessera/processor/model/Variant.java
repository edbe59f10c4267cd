package dev.tessera.processor.model;

import dev.tessera.processor.model.JsonType.RecordType;
import dev.tessera.processor.model.JsonType.ReferenceType;
import dev.tessera.processor.problem.Where;

/**
 * One of the records that a sealed interface permits.
 *
 * @param value what the discriminator is for it
 * @param type the record
 * @param where the value in the annotation, or else the record
 */
public record Variant(String value, JsonType type, Where where) {

  /** The record. */
  public RecordType record() {
    return (RecordType) (type instanceof ReferenceType inner ? inner.target() : type);
  }
}
