package dev.tessera.runtime.interaction;

import dev.tessera.runtime.json.RawJson;
import java.util.Optional;

/** Those of a client that has said nothing. */
enum NoWishes implements Wishes {
  INSTANCE;

  @Override
  public Optional<RawJson> progressToken() {
    return Optional.empty();
  }

  @Override
  public Optional<LogLevel> logLevel() {
    return Optional.empty();
  }

  @Override
  public Optional<RawJson> meta() {
    return Optional.empty();
  }
}
