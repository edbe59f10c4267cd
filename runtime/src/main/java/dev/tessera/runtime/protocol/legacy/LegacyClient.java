package dev.tessera.runtime.protocol.legacy;

import dev.tessera.runtime.interaction.LogLevel;
import dev.tessera.runtime.protocol.message.Client;
import dev.tessera.runtime.tool.ClientCapabilities;
import java.util.Optional;

/**
 * What a client has told in earlier requests of its connection. Over HTTP without a session nothing
 * is known of them; there, each request has a client of its own.
 *
 * <p>Thread-safe.
 */
public final class LegacyClient implements Client {
  private volatile ClientCapabilities capabilities = ClientCapabilities.none();

  /** A client that has not said what it wants is sent what is not for its debugging. */
  private volatile LogLevel logLevel = LogLevel.INFO;

  /** A client that has said nothing yet. */
  public LegacyClient() {}

  @Override
  public ClientCapabilities capabilities() {
    return capabilities;
  }

  @Override
  public Optional<LogLevel> logLevel() {
    return Optional.of(logLevel);
  }

  /** It has told what it can. */
  public void introduce(ClientCapabilities told) {
    capabilities = told;
  }

  void logLevel(LogLevel wanted) {
    logLevel = wanted;
  }
}
