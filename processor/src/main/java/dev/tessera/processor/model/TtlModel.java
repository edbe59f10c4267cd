package dev.tessera.processor.model;

import dev.tessera.processor.model.Property.Written;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How long clients may keep something of a server, as written.
 *
 * @param kept what they keep
 * @param time how long
 */
public record TtlModel(Kept kept, Written time) {
  private static final Duration MAX = Duration.ofDays(365);

  /** What clients may keep, by the names that the runtime has for it. */
  public enum Kept {
    /** Every list. */
    LISTS,
    /** The list of tools. */
    TOOLS,
    /** The list of resources. */
    RESOURCES,
    /** The list of templates of resources. */
    TEMPLATES,
    /** The list of prompts. */
    PROMPTS,
    /** What is read of a resource. */
    CONTENTS;

    /** The member of the annotation, and of the contract. */
    public String member() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A time that something may be kept; empty if it is none, or more than a year. */
  public static Optional<Duration> parse(String text) {
    return Time.parse(text).filter(time -> time.compareTo(MAX) <= 0);
  }
}
