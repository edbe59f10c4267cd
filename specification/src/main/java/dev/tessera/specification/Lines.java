package dev.tessera.specification;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Whole lines as they come, those with nothing on them left out. */
final class Lines implements Traffic.Listener {
  private final Consumer<String> whole;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  Lines(Consumer<String> whole) {
    this.whole = whole;
  }

  @Override
  public synchronized void take(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (bytes[i] == '\n') {
        end();
      } else {
        line.write(bytes[i]);
      }
    }
  }

  @Override
  public synchronized void end() {
    String text = line.toString(StandardCharsets.UTF_8);
    line.reset();
    if (!text.isBlank()) {
      whole.accept(text);
    }
  }
}
