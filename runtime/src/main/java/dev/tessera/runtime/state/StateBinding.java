package dev.tessera.runtime.state;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a state belongs to: it opens for the same caller and the same request only (MCP 2026-07-28,
 * Multi Round-Trip Requests, Server Requirements).
 *
 * @param principal who calls: issuer, subject and client, as far as they are known
 * @param method the method, as in {@code tools/call}
 * @param operation the name of the tool or prompt, or the URI of the resource
 * @param arguments the arguments as the client has sent them
 */
public record StateBinding(
    List<String> principal, String method, String operation, ByteBuffer arguments) {
  /** Copies the list. */
  public StateBinding {
    principal = List.copyOf(principal);
  }

  /** All of it, in a form that no other binding has: each part is led by its length, in bytes. */
  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    add(out, ByteBuffer.allocate(Integer.BYTES).putInt(principal.size()).flip());
    principal.forEach(part -> add(out, utf8(part)));
    add(out, utf8(method));
    add(out, utf8(operation));
    add(out, arguments.duplicate());
    return out.toByteArray();
  }

  private static ByteBuffer utf8(String text) {
    return StandardCharsets.UTF_8.encode(text);
  }

  private static void add(ByteArrayOutputStream out, ByteBuffer part) {
    byte[] bytes = new byte[part.remaining()];
    part.get(bytes);
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    out.writeBytes(bytes);
  }
}
