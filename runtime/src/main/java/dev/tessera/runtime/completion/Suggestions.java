package dev.tessera.runtime.completion;

import java.util.List;
import java.util.OptionalLong;

/**
 * What completes an argument, best first (MCP 2026-07-28, Completion, Completion Results). No more
 * than the first {@value #MAX} are sent; clients are told if there are more.
 *
 * @param values the suggestions
 * @param total how many there are in all, if that is known
 * @param more whether there are others
 */
public record Suggestions(List<String> values, OptionalLong total, boolean more) {
  /** How many a client gets at most. */
  public static final int MAX = 100;

  /** Copies the first of the list, and notes whether that were all. */
  public Suggestions {
    more = more || values.size() > MAX;
    values = List.copyOf(values.subList(0, Math.min(values.size(), MAX)));
  }

  /** These and no others. */
  public static Suggestions of(List<String> all) {
    return new Suggestions(all, OptionalLong.of(all.size()), false);
  }
}
