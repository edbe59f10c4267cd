package dev.tessera.specification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/**
 * An HTTP proxy on loopback that reads along what the clients of this process and their servers say
 * to each other: whoever asks the JDK which proxy to take for an endpoint of MCP is told this one,
 * as its HTTP clients do.
 */
final class ListeningProxy extends ProxySelector {
  private static final String ENDPOINT = "/mcp";

  private final ProxySelector others;
  private final ServerSocket listener;

  private ListeningProxy(ProxySelector others) throws IOException {
    this.others = others;
    listener = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
  }

  /** Starts it; it ends with the process. */
  static void install() {
    try {
      ListeningProxy proxy = new ListeningProxy(ProxySelector.getDefault());
      background(proxy::accept);
      ProxySelector.setDefault(proxy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void background(Runnable task) {
    Thread thread = new Thread(task, "listening-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public List<Proxy> select(URI uri) {
    return "http".equals(uri.getScheme()) && ENDPOINT.equals(uri.getPath())
        ? List.of(new Proxy(Proxy.Type.HTTP, listener.getLocalSocketAddress()))
        : others.select(uri);
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    others.connectFailed(uri, address, failure);
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        background(() -> new ProxiedConnection(client).serve());
      } catch (IOException closed) {
        return;
      }
    }
  }

  static Socket connect(URI target) throws IOException {
    Socket server = new Socket();
    server.connect(new InetSocketAddress(target.getHost(), target.getPort()));
    server.setTcpNoDelay(true);
    return server;
  }
}
