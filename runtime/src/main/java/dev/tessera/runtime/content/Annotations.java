package dev.tessera.runtime.content;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * For whom a piece of content is, and how much it matters (MCP 2026-07-28, Resources, Annotations).
 *
 * <pre>{@code
 * Content.text("42 rows").annotated(Annotations.forAudience(Audience.USER).withPriority(0.9))
 * }</pre>
 *
 * @param audience for whom it is; empty if that is not said
 * @param priority from 0, optional, to 1, required
 * @param lastModified when the content was changed last; not sent before revision 2025-06-18
 */
public record Annotations(
    Set<Audience> audience, OptionalDouble priority, Optional<Instant> lastModified) {
  private static final Annotations NONE =
      new Annotations(Set.of(), OptionalDouble.empty(), Optional.empty());

  /** Who content may be for. */
  public enum Audience {
    /** The person. */
    USER,
    /** The model. */
    ASSISTANT
  }

  /**
   * Copies the set.
   *
   * @throws IllegalArgumentException if the priority is not from 0 to 1
   */
  public Annotations {
    Set<Audience> copy = EnumSet.noneOf(Audience.class);
    copy.addAll(audience);
    audience = Collections.unmodifiableSet(copy);
    if (priority.isPresent() && !(priority.getAsDouble() >= 0 && priority.getAsDouble() <= 1)) {
      throw new IllegalArgumentException("A priority is from 0 to 1, not " + priority);
    }
  }

  /** Says nothing. */
  public static Annotations none() {
    return NONE;
  }

  /** For these only. */
  public static Annotations forAudience(Audience first, Audience... others) {
    return new Annotations(EnumSet.of(first, others), NONE.priority, NONE.lastModified);
  }

  /** The same with a priority, from 0 to 1. */
  public Annotations withPriority(double other) {
    return new Annotations(audience, OptionalDouble.of(other), lastModified);
  }

  /** The same with a time of the last change. */
  public Annotations withLastModified(Instant other) {
    return new Annotations(audience, priority, Optional.of(other));
  }

  /** Whether there is nothing to send. */
  public boolean isEmpty() {
    return equals(NONE);
  }
}
