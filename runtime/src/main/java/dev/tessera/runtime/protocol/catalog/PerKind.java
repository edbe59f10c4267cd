package dev.tessera.runtime.protocol.catalog;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** One of something for every kind of list, made beforehand. */
final class PerKind<T> {
  private final Map<ListKind, T> values = new EnumMap<>(ListKind.class);

  PerKind(Function<ListKind, T> maker) {
    for (ListKind kind : ListKind.values()) {
      values.put(kind, maker.apply(kind));
    }
  }

  T get(ListKind kind) {
    return Objects.requireNonNull(values.get(kind));
  }
}
