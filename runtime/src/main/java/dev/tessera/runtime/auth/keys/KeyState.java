package dev.tessera.runtime.auth.keys;

import org.jspecify.annotations.Nullable;

/**
 * What a {@link KeyCache} knows between two fetches; immutable. Compared by identity: another state
 * means that there was a fetch in between.
 */
final class KeyState {
  /** Before the first fetch. */
  static final KeyState NONE = new KeyState(null, 0, 0);

  /** The keys of the last fetch that succeeded; null before the first. */
  final @Nullable KeySet keys;

  /** When that was, in milliseconds since the epoch. */
  final long fetchedAt;

  /** Before which no other fetch may start. */
  final long nextFetchAt;

  KeyState(@Nullable KeySet keys, long fetchedAt, long nextFetchAt) {
    this.keys = keys;
    this.fetchedAt = fetchedAt;
    this.nextFetchAt = nextFetchAt;
  }
}
