package dev.tessera.specification;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Reads along what goes over a connection, and changes nothing of it: wrap whatever streams a test
 * has, those of the client or those of the server.
 */
public final class Traffic {
  private final Listener asked;
  private final Listener said;

  private Traffic(Listener asked, Listener said) {
    this.asked = asked;
    this.said = said;
  }

  /** On one connection of HTTP/1.1. */
  public static Traffic http() {
    HttpTraffic traffic = new HttpTraffic();
    return new Traffic(traffic.requests(), traffic.answers());
  }

  /** On standard input and output. */
  public static Traffic stdio() {
    Conversation conversation = Conversation.onStdio();
    return new Traffic(
        new Lines(line -> conversation.asked(line, Optional.empty())),
        new Lines(conversation::said));
  }

  /** What a client writes. */
  public OutputStream asked(OutputStream out) {
    return new Written(out, asked);
  }

  /** What a server reads. */
  public InputStream asked(InputStream in) {
    return new Read(in, asked);
  }

  /** What a server writes. */
  public OutputStream said(OutputStream out) {
    return new Written(out, said);
  }

  /** What a client reads. */
  public InputStream said(InputStream in) {
    return new Read(in, said);
  }

  /** Takes the next bytes of one direction. */
  public interface Listener {
    /** Takes them as they come. */
    void take(byte[] bytes, int offset, int length);

    /** There are no more. */
    default void end() {}
  }

  private static final class Written extends FilterOutputStream {
    private final Listener listener;

    Written(OutputStream out, Listener listener) {
      super(out);
      this.listener = listener;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    /** Listens first: the answer may come at once. */
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      listener.take(bytes, offset, length);
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      listener.end();
      super.close();
    }
  }

  private static final class Read extends FilterInputStream {
    private final Listener listener;

    Read(InputStream in, Listener listener) {
      super(in);
      this.listener = listener;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.read(bytes, offset, length);
      if (read > 0) {
        listener.take(bytes, offset, read);
      } else if (read < 0) {
        listener.end();
      }
      return read;
    }
  }
}
