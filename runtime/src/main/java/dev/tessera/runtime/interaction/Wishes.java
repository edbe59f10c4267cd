package dev.tessera.runtime.interaction;

import dev.tessera.runtime.json.RawJson;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the client of a request wants to hear of it, and has said about it. Made by the engine.
 *
 * @param progressToken what notifications of progress refer to; empty if none are wanted
 * @param logLevel the least level of log messages that are wanted, asked for each; empty for none
 * @param meta the request's {@code _meta}, an object
 */
public record Wishes(
    Optional<RawJson> progressToken,
    Supplier<Optional<LogLevel>> logLevel,
    Optional<RawJson> meta) {
  private static final Wishes NONE =
      new Wishes(Optional.empty(), Optional::empty, Optional.empty());

  /** A client that has said nothing. */
  public static Wishes none() {
    return NONE;
  }
}
