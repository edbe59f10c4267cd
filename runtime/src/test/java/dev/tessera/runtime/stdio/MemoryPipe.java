package dev.tessera.runtime.stdio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What many threads write and one reads, as with standard output: a thread that is interrupted
 * while it writes breaks nothing, as it would a channel of the JDK's.
 */
final class MemoryPipe {
  private static final byte[] END = {};

  private final BlockingQueue<byte[]> written = new LinkedBlockingQueue<>();

  OutputStream sink() {
    return new OutputStream() {
      @Override
      public void write(int b) {
        written.add(new byte[] {(byte) b});
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        if (length > 0) {
          written.add(Arrays.copyOfRange(bytes, offset, offset + length));
        }
      }

      @Override
      public void close() {
        written.add(END);
      }
    };
  }

  InputStream source() {
    return new InputStream() {
      private InputStream piece = InputStream.nullInputStream();
      private boolean ended;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        while (!ended && piece.available() == 0) {
          byte[] next = take();
          ended = next == END;
          piece = new ByteArrayInputStream(next);
        }
        return ended ? -1 : piece.read(bytes, offset, length);
      }
    };
  }

  private byte[] take() throws InterruptedIOException {
    try {
      return written.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }
}
