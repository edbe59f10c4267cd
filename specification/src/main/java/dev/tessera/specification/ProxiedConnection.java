package dev.tessera.specification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A client's connection to the proxy, and the one beyond it to the server of the request that came
 * last. Whoever ends one of them ends the other.
 */
final class ProxiedConnection {
  private final Socket client;
  private @Nullable Socket server;
  private OutputStream toServer = OutputStream.nullOutputStream();
  private String target = "";

  ProxiedConnection(Socket client) {
    this.client = client;
  }

  void serve() {
    try (client) {
      client.setTcpNoDelay(true);
      InputStream in = client.getInputStream();
      for (String head = head(in); !head.isEmpty(); head = head(in)) {
        pass(head, in);
      }
    } catch (IOException gone) {
      // One of the two has left.
    } finally {
      close(server);
    }
  }

  private void pass(String head, InputStream in) throws IOException {
    String[] start = head.split("\r\n", 2)[0].split(" ", 3);
    URI uri = URI.create(start[1]);
    if (!target.equals(uri.getAuthority())) {
      connect(uri);
    }
    String rest = head.substring(head.indexOf("\r\n"));
    String path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    write(start[0] + " " + path + " " + start[2] + rest);
    body(rest, in);
    toServer.flush();
  }

  private void connect(URI uri) throws IOException {
    Socket former = server;
    Socket next = ListeningProxy.connect(uri);
    Traffic traffic = Traffic.http();
    server = next;
    target = uri.getAuthority();
    toServer = traffic.asked(next.getOutputStream());
    close(former);
    InputStream fromServer = traffic.said(next.getInputStream());
    ListeningProxy.background(() -> answer(next, fromServer));
  }

  /** Passes on what the server says, until it says no more. */
  private void answer(Socket from, InputStream fromServer) {
    try {
      fromServer.transferTo(client.getOutputStream());
    } catch (IOException gone) {
      // One of the two has left.
    }
    if (from == server) {
      close(client);
    }
  }

  private void body(String headers, InputStream in) throws IOException {
    String lower = headers.toLowerCase(java.util.Locale.ROOT);
    if (lower.contains("\r\ntransfer-encoding:")) {
      chunks(in);
    } else if (lower.contains("\r\ncontent-length:")) {
      String length = lower.split("\r\ncontent-length:", 2)[1].split("\r\n", 2)[0].strip();
      toServer.write(in.readNBytes(Integer.parseInt(length)));
    }
  }

  private void chunks(InputStream in) throws IOException {
    int size;
    do {
      String line = line(in);
      size = Integer.parseInt(line.strip(), 16);
      write(line);
      toServer.write(in.readNBytes(size));
      write(line(in));
    } while (size > 0);
  }

  private void write(String text) throws IOException {
    toServer.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** A head with the empty line at its end; empty at the end of the connection. */
  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    String line;
    do {
      line = line(in);
      head.append(line);
    } while (line.length() > 2);
    return line.isEmpty() ? "" : head.toString();
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next;
    do {
      next = in.read();
      if (next < 0) {
        return "";
      }
      line.write(next);
    } while (next != '\n');
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  private static void close(@Nullable Socket socket) {
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException e) {
      // It is as good as closed.
    }
  }
}
