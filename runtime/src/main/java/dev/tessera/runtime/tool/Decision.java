package dev.tessera.runtime.tool;

import java.util.List;

/**
 * What a guard says about one caller.
 *
 * @param permitted whether the caller may do it
 * @param required the scopes that the operation needs, in declared order: the {@code scope} of a
 *     challenge (RFC 6750 section 3)
 * @param missing those of them that the caller lacks, in declared order; empty if permitted
 * @param message the sentence for the caller; empty if permitted
 */
public record Decision(
    boolean permitted, List<String> required, List<String> missing, String message) {
  /** Copies the lists. */
  public Decision {
    required = List.copyOf(required);
    missing = List.copyOf(missing);
  }
}
