package dev.tessera.runtime.protocol.catalog;

import dev.tessera.runtime.protocol.message.Revision;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** One of something for every revision, made beforehand. */
public final class PerRevision<T> {
  private final Map<Revision, T> values = new EnumMap<>(Revision.class);

  /** Makes all of them. */
  public PerRevision(Function<Revision, T> maker) {
    for (Revision revision : Revision.values()) {
      values.put(revision, maker.apply(revision));
    }
  }

  /** The one of this revision. */
  public T get(Revision revision) {
    return Objects.requireNonNull(values.get(revision));
  }
}
