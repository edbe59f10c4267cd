package dev.tessera.runtime.json;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bounds how many objects with the same hash code get into one hash table. Where they cannot be
 * compared with each other either, each is compared with all before it: whoever chooses them could
 * keep a server busy for minutes with one message.
 */
final class Crowds {
  static final int MAX = 256;

  private final Map<Integer, Integer> sizes = new HashMap<>();

  /** Whether there is room for this one, too. */
  boolean admit(@Nullable Object value) {
    // Hash tables of Java fall back on comparing.
    return value == null
        || value instanceof Comparable
        || sizes.merge(value.hashCode(), 1, Integer::sum) <= MAX;
  }

  /** What is noted of a value that is not admitted. */
  static String problem() {
    return "is one of more than " + MAX + " that have the same hash code";
  }
}
