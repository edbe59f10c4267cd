package dev.tessera.runtime.settings;

/**
 * Where the server listens.
 *
 * @param host a host name or an address, variable {@code HOST}; 127.0.0.1 if unset
 * @param port the TCP port, variable {@code PORT}; 3002 if unset
 */
public record ListenAddress(String host, int port) {
  private static final int DEFAULT_PORT = 3002;

  /**
   * What {@code HOST} and {@code PORT} say.
   *
   * @throws SettingsException if {@code PORT} is no port
   */
  public static ListenAddress from(Settings settings) {
    return new ListenAddress(
        settings.value("HOST").orElse("127.0.0.1"), settings.port("PORT", DEFAULT_PORT));
  }
}
