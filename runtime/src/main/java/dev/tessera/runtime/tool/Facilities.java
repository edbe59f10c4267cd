package dev.tessera.runtime.tool;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a server has for its methods to work with, each thing under the type by which they ask for
 * it. The types are those of packages that know this one, which so need not know them.
 */
public final class Facilities {
  private static final Facilities NONE = new Facilities(Map.of());

  private final Map<Class<?>, Object> byType;

  private Facilities(Map<Class<?>, Object> byType) {
    this.byType = byType;
  }

  /** Nothing, as outside of a server. */
  public static Facilities none() {
    return NONE;
  }

  /** These and one more. */
  public <T> Facilities with(Class<T> type, T facility) {
    Map<Class<?>, Object> more = new HashMap<>(byType);
    more.put(type, facility);
    return new Facilities(Map.copyOf(more));
  }

  /** What there is of a type. */
  <T> Optional<T> find(Class<T> type) {
    return Optional.ofNullable(byType.get(type)).map(type::cast);
  }
}
