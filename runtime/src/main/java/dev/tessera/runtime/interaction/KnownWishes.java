package dev.tessera.runtime.interaction;

import dev.tessera.runtime.json.RawJson;
import java.util.Optional;

/** Those that do not change. */
record KnownWishes(
    Optional<RawJson> progressToken, Optional<LogLevel> logLevel, Optional<RawJson> meta)
    implements Wishes {
  static final Wishes NONE = new KnownWishes(Optional.empty(), Optional.empty(), Optional.empty());
}
