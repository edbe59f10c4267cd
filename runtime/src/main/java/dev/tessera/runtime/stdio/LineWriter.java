package dev.tessera.runtime.stdio;

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
