package dev.tessera.specification;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The data of events as they come (HTML, Server-sent events), of those that have any. */
final class Events implements Traffic.Listener {
  private final Consumer<String> data;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final StringBuilder event = new StringBuilder();

  Events(Consumer<String> data) {
    this.data = data;
  }

  @Override
  public void take(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (bytes[i] == '\n') {
        line(line.toString(StandardCharsets.UTF_8).stripTrailing());
        line.reset();
      } else {
        line.write(bytes[i]);
      }
    }
  }

  private void line(String text) {
    if (text.isEmpty()) {
      if (!event.toString().isBlank()) {
        data.accept(event.toString());
      }
      event.setLength(0);
    } else if (text.startsWith("data:")) {
      event.append(text.substring("data:".length())).append('\n');
    }
  }
}
