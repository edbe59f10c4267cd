package dev.tessera.runtime.stdio;

import dev.tessera.runtime.protocol.message.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Writes messages whole, one a line, whichever thread they come from. */
final class LineWriter {
  private final OutputStream out;
  private boolean broken;

  LineWriter(OutputStream out) {
    this.out = out;
  }

  /** Writes a message and its line feed at once. Once nobody reads any more, it does nothing. */
  void write(ByteBuffer message) {
    byte[] line = new byte[message.remaining() + 1];
    message.duplicate().get(line, 0, line.length - 1);
    write(line);
  }

  /** The same for an answer. */
  void write(Outcome.Answer answer) {
    byte[] line = new byte[answer.size() + 1];
    int end = 0;
    for (ByteBuffer part : answer.parts()) {
      int length = part.remaining();
      part.duplicate().get(line, end, length);
      end += length;
    }
    write(line);
  }

  /**
   * @param line has room for the line feed
   */
  private void write(byte[] line) {
    line[line.length - 1] = '\n';
    synchronized (this) {
      if (!broken) {
        try {
          out.write(line);
          out.flush();
        } catch (IOException e) {
          broken = true; // the client has gone; its input ends too
        }
      }
    }
  }
}
