package dev.tessera.runtime.auth;

import dev.tessera.runtime.auth.keys.KeySet;
import dev.tessera.runtime.auth.keys.VerificationKey;
import dev.tessera.runtime.tool.Caller;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tokens that were accepted, by their SHA-256 so that none can be read from memory, until they
 * expire or their key leaves the key set. Bounded: the oldest goes first. Only accepted tokens get
 * in, so that nobody can fill it with rubbish.
 *
 * <p>Thread-safe; looking up takes no lock.
 */
final class VerifiedTokens {
  private final int capacity;
  private final Map<Sha256, Entry> entries = new ConcurrentHashMap<>();
  private final Queue<Sha256> oldestFirst = new ArrayDeque<>();

  VerifiedTokens(int capacity) {
    this.capacity = capacity;
  }

  /** Whether it is worth while to look: not for what is too long, and not before the first. */
  boolean mayHave(String token) {
    return !entries.isEmpty() && token.length() <= TokenVerifier.MAX_TOKEN_CHARS;
  }

  /**
   * Who was found to be calling with this token.
   *
   * @param keys the keys that are accepted now
   * @param now in milliseconds since the epoch
   */
  Optional<Caller> find(Sha256 token, KeySet keys, long now) {
    Entry entry = entries.get(token);
    if (entry == null) {
      return Optional.empty();
    }
    if (now >= entry.expiry || !entry.isSignedByOneOf(keys)) {
      entries.remove(token, entry);
      return Optional.empty();
    }
    return entry.caller;
  }

  /** Remembers an accepted token until its expiry, given in milliseconds since the epoch. */
  void add(String token, Caller caller, VerificationKey key, KeySet keys, long expiry) {
    Sha256 digest = Sha256.of(token);
    if (entries.put(digest, new Entry(caller, key, keys, expiry)) == null) {
      keepWithinCapacity(digest);
    }
  }

  private void keepWithinCapacity(Sha256 added) {
    synchronized (oldestFirst) {
      oldestFirst.add(added);
      while (oldestFirst.size() > capacity) {
        entries.remove(oldestFirst.remove());
      }
    }
  }

  int size() {
    return entries.size();
  }

  private static final class Entry {
    final Optional<Caller> caller;
    final long expiry;
    private final VerificationKey key;
    private volatile KeySet lastSeenIn;

    Entry(Caller caller, VerificationKey key, KeySet keys, long expiry) {
      this.caller = Optional.of(caller);
      this.key = key;
      this.expiry = expiry;
      lastSeenIn = keys;
    }

    /** Searches only when the set is another than last time. */
    boolean isSignedByOneOf(KeySet keys) {
      if (keys == lastSeenIn) {
        return true;
      }
      boolean there = keys.contains(key);
      if (there) {
        lastSeenIn = keys;
      }
      return there;
    }
  }
}
