package dev.tessera.runtime.interaction;

import dev.tessera.runtime.json.RawJson;
import java.util.Optional;

/** What the client of a request wants to hear of it, and has said about it. Of the engine. */
public interface Wishes {
  /** What notifications of progress refer to; empty if none are wanted. */
  Optional<RawJson> progressToken();

  /** The least level of log messages that are wanted, asked for each; empty for none. */
  Optional<LogLevel> logLevel();

  /** The request's {@code _meta}, an object. */
  Optional<RawJson> meta();

  /** Those of a client that has said so much, and will not say more. */
  static Wishes of(
      Optional<RawJson> progressToken, Optional<LogLevel> logLevel, Optional<RawJson> meta) {
    return new KnownWishes(progressToken, logLevel, meta);
  }

  /** A client that has said nothing. */
  static Wishes none() {
    return KnownWishes.NONE;
  }
}
