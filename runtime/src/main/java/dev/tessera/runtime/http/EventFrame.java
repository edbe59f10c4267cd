package dev.tessera.runtime.http;

import dev.tessera.runtime.protocol.message.Event;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Queue;

/** What events are on the wire (HTML, Server-sent events, Parsing an event stream). */
final class EventFrame {
  private static final byte[] DATA = ascii("data: ");
  private static final byte[] END = ascii("\n\n");
  private static final byte[] COMMENT = ascii(":\n\n");

  private EventFrame() {}

  /** Adds what an event is made of. */
  static void add(Event event, Queue<ByteBuffer> to) {
    if (event.id().isPresent() || event.retry().isPresent()) {
      StringBuilder head = new StringBuilder();
      event.id().ifPresent(id -> head.append("id: ").append(id).append('\n'));
      event.retry().ifPresent(time -> head.append("retry: ").append(time.toMillis()).append('\n'));
      to.add(ByteBuffer.wrap(ascii(head.toString())));
    }
    to.add(ByteBuffer.wrap(DATA));
    to.add(event.data().duplicate());
    to.add(ByteBuffer.wrap(END));
  }

  /** What no client takes for an event. */
  static ByteBuffer comment() {
    return ByteBuffer.wrap(COMMENT);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
