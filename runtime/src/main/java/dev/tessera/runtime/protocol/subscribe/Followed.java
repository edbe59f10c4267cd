package dev.tessera.runtime.protocol.subscribe;

import dev.tessera.runtime.json.JsonWriter;

/**
 * A task, as far as those who follow it see it. Each is one object, so what is about the same is
 * equal.
 *
 * <p>Thread-safe.
 */
public interface Followed {
  /** Its id. */
  String id();

  /** Writes the members of its state, as it is now. */
  void writeState(JsonWriter out);
}
