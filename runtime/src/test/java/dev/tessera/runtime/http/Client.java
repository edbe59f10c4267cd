package dev.tessera.runtime.http;

import dev.tessera.specification.Traffic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A client on a raw socket, which sends what no proper client would, and holds what comes back to
 * the specification.
 */
final class Client implements AutoCloseable {
  /** A silent server fails a test instead of stopping it. */
  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;

  Client(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    Traffic traffic = Traffic.http();
    out = traffic.asked(socket.getOutputStream());
    in = traffic.said(socket.getInputStream());
  }

  /** Sends a request on a connection of its own. */
  static Response send(int port, Request request) throws IOException {
    try (Client client = new Client(port)) {
      client.write(request.text());
      return client.read();
    }
  }

  Socket socket() {
    return socket;
  }

  /** What comes from the server. */
  InputStream in() {
    return in;
  }

  void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether the server has closed the connection; waits until it says anything at all. */
  boolean isEnded() throws IOException {
    try {
      return in.read() < 0;
    } catch (SocketException e) {
      return true; // reset: there was something that nobody will read
    }
  }

  /** Reads an answer to HEAD, which announces a body and has none. */
  Response readHead() throws IOException {
    return read(false);
  }

  Response read() throws IOException {
    return read(true);
  }

  private Response read(boolean hasBody) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("The connection ended after: " + head);
      }
      head.write(next);
    }
    String[] lines = head.toString(StandardCharsets.ISO_8859_1).split("\r\n", -1);
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 1; i < lines.length - 2; i++) {
      String[] parts = lines[i].split(":", 2);
      headers.merge(parts[0], parts[1].strip(), (a, b) -> a + " | " + b);
    }
    String announced = hasBody ? headers.getOrDefault("Content-Length", "0") : "0";
    int length = Integer.parseInt(announced);
    String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    return new Response(Integer.parseInt(lines[0].substring(9, 12)), headers, body);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  record Response(int status, Map<String, String> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /** A request in the making; each method returns another one. */
  record Request(String method, String path, Map<String, String> headers, Optional<String> body) {

    /** A modern call of a tool by its holder of a good token. */
    static Request call(int port, String tool) {
      Map<String, String> headers = new LinkedHashMap<>();
      headers.put("Host", "localhost:" + port);
      headers.put("Content-Type", "application/json");
      headers.put("Accept", "application/json, text/event-stream");
      headers.put("Authorization", "Bearer reader");
      headers.put("MCP-Protocol-Version", "2026-07-28");
      headers.put("Mcp-Method", "tools/call");
      headers.put("Mcp-Name", tool);
      return new Request("POST", "/mcp", headers, Optional.of(message(tool)));
    }

    static Request get(int port, String path) {
      return new Request("GET", path, Map.of("Host", "localhost:" + port), Optional.empty());
    }

    static String message(String tool) {
      return """
          {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"%s","arguments":{},\
          "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",\
          "io.modelcontextprotocol/clientInfo":{"name":"test","version":"1"},\
          "io.modelcontextprotocol/clientCapabilities":{}}}}"""
          .formatted(tool);
    }

    Request method(String name) {
      return new Request(name, path, headers, body);
    }

    Request path(String other) {
      return new Request(method, other, headers, body);
    }

    Request header(String name, String value) {
      Map<String, String> changed = new LinkedHashMap<>(headers);
      changed.put(name, value);
      return new Request(method, path, changed, body);
    }

    Request without(String name) {
      Map<String, String> changed = new LinkedHashMap<>(headers);
      changed.remove(name);
      return new Request(method, path, changed, body);
    }

    Request body(String text) {
      return new Request(method, path, headers, Optional.of(text));
    }

    /** The same with its body in one chunk, and no Content-Length. */
    Request chunked() {
      String text = body.orElseThrow();
      int length = text.getBytes(StandardCharsets.UTF_8).length;
      return header("Transfer-Encoding", "chunked")
          .body(Integer.toHexString(length) + "\r\n" + text + "\r\n0\r\n\r\n");
    }

    /** Head and body, with a Content-Length unless the headers frame the body themselves. */
    String text() {
      StringBuilder text = new StringBuilder(head());
      body.ifPresent(text::append);
      return text.toString();
    }

    String head() {
      StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
      headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
      boolean framed =
          headers.containsKey("Content-Length") || headers.containsKey("Transfer-Encoding");
      if (!framed && body.isPresent()) {
        int length = body.get().getBytes(StandardCharsets.UTF_8).length;
        head.append("Content-Length: " + length + "\r\n");
      }
      return head.append("\r\n").toString();
    }
  }
}
