package dev.tessera.specification;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The events of a stream as they come (HTML, Server-sent events), those that have any data. */
public final class Events implements Traffic.Listener {
  private final BiConsumer<Optional<String>, String> events;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final StringBuilder data = new StringBuilder();
  private Optional<String> id = Optional.empty();

  /**
   * @param events takes the id, if there is one, and the data of each
   */
  public Events(BiConsumer<Optional<String>, String> events) {
    this.events = events;
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
      if (!data.toString().isBlank()) {
        events.accept(id, data.toString());
      }
      data.setLength(0);
      id = Optional.empty();
    } else if (text.startsWith("data:")) {
      data.append(text.substring("data:".length()).strip()).append('\n');
    } else if (text.startsWith("id:")) {
      id = Optional.of(text.substring("id:".length()).strip());
    }
  }
}
