package dev.tessera.runtime.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The members that a JSON object may have and those it must have.
 *
 * <pre>{@code
 * private static final Members ADDRESS = Members.required("street", "city").optional("zip");
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Members {
  private final List<String> names;
  private final int required;
  private final Map<String, Integer> indexes;

  private Members(List<String> names, int required) {
    this.names = List.copyOf(names);
    this.required = required;
    indexes = new HashMap<>();
    for (String name : names) {
      indexes.put(name, indexes.size());
    }
  }

  /** An object with no member at all. */
  public static Members none() {
    return new Members(List.of(), 0);
  }

  /** Members that must be there. */
  public static Members required(String... names) {
    return new Members(List.of(names), names.length);
  }

  /** These members and others that may be left out. */
  public Members optional(String... names) {
    List<String> all = new ArrayList<>(this.names);
    all.addAll(List.of(names));
    return new Members(all, required);
  }

  int size() {
    return names.size();
  }

  /** How many of the first members must be there. */
  int required() {
    return required;
  }

  String name(int index) {
    return names.get(index);
  }

  /** The index of a member, or -1. */
  int indexOf(String name) {
    Integer index = indexes.get(name);
    return index == null ? -1 : index;
  }

  @Override
  public String toString() {
    return String.join(", ", names);
  }
}
