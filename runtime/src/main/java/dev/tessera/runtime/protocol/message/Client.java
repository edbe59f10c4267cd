package dev.tessera.runtime.protocol.message;

import dev.tessera.runtime.interaction.LogLevel;
import dev.tessera.runtime.tool.ClientCapabilities;
import java.util.Optional;

/**
 * The client of a request, as far as it has told about itself: with the request, or before it on
 * the same connection.
 */
public interface Client {
  /** What it can. */
  ClientCapabilities capabilities();

  /** The least level of log messages that it wants; empty if it wants none. It may change. */
  Optional<LogLevel> logLevel();
}
