package dev.tessera.runtime.protocol.message;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/**
 * One event of a stream over HTTP (HTML, Server-sent events; MCP 2025-11-25, Transports).
 *
 * @param id where in its stream it is, for a client that comes back; empty if it cannot
 * @param retry how long a client is to wait before it comes back, if that is to be said
 * @param data one JSON-RPC message on one line, not to be changed; or nothing, to tell the rest
 */
public record Event(Optional<String> id, Optional<Duration> retry, ByteBuffer data) {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  /** A message to which nobody comes back. */
  public static Event of(ByteBuffer message) {
    return new Event(Optional.empty(), Optional.empty(), message);
  }

  /** A message to which a client can come back. */
  public static Event at(String id, ByteBuffer message) {
    return new Event(Optional.of(id), Optional.empty(), message);
  }

  /** No message: how to come back, and after how long. */
  public static Event comeBack(String id, Duration retry) {
    return new Event(Optional.of(id), Optional.of(retry), NOTHING);
  }
}
