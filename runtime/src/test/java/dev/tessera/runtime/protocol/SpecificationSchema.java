package dev.tessera.runtime.protocol;

import dev.tessera.specification.Specification;

/** The protocol's own JSON Schemas, one file for each revision. */
public final class SpecificationSchema {
  private SpecificationSchema() {}

  /** Asserts that a message, or a part of one, is what a revision's schema says of a type. */
  public static void assertValid(String revision, String type, String json) {
    Specification.assertValid(revision, type, json);
  }
}
