package dev.tessera.runtime.stdio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Splits a stream of bytes into lines of bounded length. A line ends with a line feed, a carriage
 * return before it does not count, and the last line needs no end.
 */
final class LineReader {
  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[8_192];
  private int position;
  private int end;

  /**
   * @param limit the longest line that is kept, in bytes
   */
  LineReader(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** The next line; empty at the end of the stream. */
  Optional<Line> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean tooLong = false;
    boolean started = false;
    while (position < end || fill()) {
      started = true;
      int feed = indexOfFeed();
      int length = feed - position;
      tooLong |= line.size() + length > limit;
      if (!tooLong) {
        line.write(buffer, position, length);
      }
      position = feed + 1;
      if (feed < end) {
        return Optional.of(tooLong ? Line.tooLong() : Line.of(line.toByteArray()));
      }
      position = end;
    }
    return started
        ? Optional.of(tooLong ? Line.tooLong() : Line.of(line.toByteArray()))
        : Optional.empty();
  }

  private boolean fill() throws IOException {
    position = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  private int indexOfFeed() {
    int index = position;
    while (index < end && buffer[index] != '\n') {
      index++;
    }
    return index;
  }
}
