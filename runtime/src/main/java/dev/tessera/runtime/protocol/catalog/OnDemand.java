package dev.tessera.runtime.protocol.catalog;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * One of something for every key, made when it is asked for first: most clients speak one revision
 * or two, and most servers have nothing but tools.
 *
 * <p>Thread-safe.
 *
 * @param <K> the key
 * @param <V> what there is for it
 */
public final class OnDemand<K, V> {
  private final Map<K, V> made = new ConcurrentHashMap<>();
  private final Function<K, V> maker;

  /**
   * @param maker makes one; it is asked once for each key
   */
  public OnDemand(Function<K, V> maker) {
    this.maker = maker;
  }

  /** The one for this key. */
  public V get(K key) {
    return made.computeIfAbsent(key, maker);
  }
}
