package dev.tessera.runtime;

import dev.tessera.runtime.settings.ListenAddress;
import dev.tessera.runtime.settings.ServerUrl;
import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.settings.SettingsException;
import dev.tessera.runtime.settings.Transport;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * The argument {@code health} of a server's main: whether the server that was started with the same
 * settings answers. For containers in which there is no other program to ask with.
 */
final class Health {
  private static final String ARGUMENT = "health";
  private static final String HEALTHY = "HTTP/1.1 200";
  private static final int PATIENCE_MILLIS = 3_000;

  private final InetAddress host;
  private final int port;
  private final String authority;

  private Health(InetAddress host, int port, String authority) {
    this.host = host;
    this.port = port;
    this.authority = authority;
  }

  static boolean isWanted(String[] args) {
    return args.length == 1 && args[0].equals(ARGUMENT);
  }

  /**
   * Asks once.
   *
   * @param errors gets one line if all is not well
   * @return the exit status: 0 if it answers as it should, 1 if not
   * @throws SettingsException if the settings do not say where it listens
   */
  static int ask(TesseraServer.Builder builder, Settings settings, PrintStream errors) {
    if (Transport.from(settings) == Transport.STDIO) {
      throw new SettingsException(
          "TRANSPORT is \"stdio\", but " + ARGUMENT + " asks over HTTP. Set TRANSPORT=http.");
    }
    try {
      String answer = of(builder, settings).firstOfAnswer();
      if (answer.equals(HEALTHY)) {
        return 0;
      }
      errors.println("/healthz answers \"" + answer + "\"");
    } catch (IOException e) {
      errors.println("/healthz does not answer: " + e.getMessage());
    }
    return 1;
  }

  private static Health of(TesseraServer.Builder builder, Settings settings) throws IOException {
    ListenAddress address = ListenAddress.from(settings);
    int port = builder.port.orElse(address.port());
    InetAddress host = InetAddress.getByName(builder.host.orElse(address.host()));
    boolean everywhere = host.isAnyLocalAddress();
    ServerUrl url =
        builder.url.orElseGet(
            () ->
                settings.value("MCP_URL").isPresent()
                    ? ServerUrl.from(settings)
                    : ServerUrl.local(port));
    return new Health(everywhere ? InetAddress.getLoopbackAddress() : host, port, url.authority());
  }

  /** By hand, since Java's HTTP clients do not let the Host header be set. */
  private String firstOfAnswer() throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      String request =
          "GET /healthz HTTP/1.1\r\nHost: " + authority + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] first = socket.getInputStream().readNBytes(HEALTHY.length());
      return new String(first, StandardCharsets.US_ASCII);
    }
  }
}
