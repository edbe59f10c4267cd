package dev.tessera.dev.grants;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values that live for a while, bounded in number: the oldest makes room. Safe for use by several
 * threads.
 */
public final class ExpiringStore<V> {
  private record Held<V>(V value, Instant expiry) {}

  private final Map<String, Held<V>> entries;
  private final Clock clock;
  private final Duration life;

  public ExpiringStore(int capacity, Duration life, Clock clock) {
    this.clock = clock;
    this.life = life;
    this.entries =
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Held<V>> eldest) {
            return size() > capacity;
          }
        };
  }

  public synchronized void put(String key, V value) {
    entries.remove(key); // so that a renewed entry counts as young
    entries.put(key, new Held<>(value, clock.instant().plus(life)));
  }

  public synchronized Optional<V> get(String key) {
    return living(entries.get(key));
  }

  /** Removes and returns the value: of several callers at once, one gets it. */
  public synchronized Optional<V> take(String key) {
    return living(entries.remove(key));
  }

  private Optional<V> living(@Nullable Held<V> entry) {
    return Optional.ofNullable(entry)
        .filter(found -> clock.instant().isBefore(found.expiry()))
        .map(Held::value);
  }
}
