package dev.tessera.examples.todo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An HTTP request in the making, right or wrong; each method returns another one. */
record Request(String method, String path, Map<String, String> headers, byte[] body) {

  /** A message as every client sends it, of whatever era; nobody has logged in. */
  static Request message(int port, String json) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Host", "localhost:" + port);
    headers.put("Content-Type", "application/json");
    headers.put("Accept", "application/json, text/event-stream");
    return new Request("POST", "/mcp", headers, json.getBytes(StandardCharsets.UTF_8));
  }

  static Request get(int port, String path) {
    return new Request("GET", path, Map.of("Host", "localhost:" + port), new byte[0]);
  }

  Request method(String other) {
    return new Request(other, path, headers, body);
  }

  Request path(String other) {
    return new Request(method, other, headers, body);
  }

  Request body(String json) {
    return new Request(method, path, headers, json.getBytes(StandardCharsets.UTF_8));
  }

  Request header(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.put(name, value);
    return new Request(method, path, changed, body);
  }

  Request token(String token) {
    return header("Authorization", "Bearer " + token);
  }

  byte[] head() {
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    if (!method.equals("GET")) {
      head.append("Content-Length: " + body.length + "\r\n");
    }
    return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  byte[] bytes() {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.write(head());
      bytes.write(body);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
