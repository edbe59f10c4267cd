package dev.tessera.processor.model;

import dev.tessera.processor.problem.Where;

/**
 * Whether a tool may be a task.
 *
 * @param support what the annotation says
 * @param where where it says so, or else the annotation
 */
public record TaskModel(Support support, Where where) {

  /** What the annotation may say. */
  public enum Support {
    /** Never. */
    NONE,
    /** For clients that know what that is. */
    OPTIONAL,
    /** Always, and nobody else may call it. */
    REQUIRED
  }

  /** Whether it may be one at all. */
  public boolean isPossible() {
    return support != Support.NONE;
  }
}
