package dev.tessera.runtime.protocol.session;

import dev.tessera.runtime.json.RawJson;

/** The ids of requests as keys. */
final class Ids {
  private Ids() {}

  /** The same for all ways to write a string; a number differs from the string of its digits. */
  static String key(RawJson id) {
    return id.bytes()[id.offset()] == '"' ? "\"" + id.reader().readString() : id.text();
  }
}
