package dev.tessera.runtime.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tessera.specification.Events;
import dev.tessera.specification.HttpParser;
import dev.tessera.specification.Traffic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** One connection; what comes over it is held to the specification. Never blocks. */
final class Wire {
  private final SocketChannel channel;
  private final SelectionKey key;
  private final Listener listener;
  private final Deque<ByteBuffer> unsent = new ArrayDeque<>();
  private final OutputStream asked;
  private final OutputStream said;
  private final Answers answers = new Answers();
  private boolean reading = true;

  /** Hears what the server says. */
  interface Listener {
    /** A whole answer. */
    void answer(int status, Optional<String> session, String body);

    /** An event of a stream. */
    void event(Optional<String> id, String data);

    /** The stream has ended, and the connection goes on. */
    default void streamEnded() {}

    /** The server has ended the connection. */
    void disconnected();
  }

  Wire(Selector selector, int port, Listener listener) throws IOException {
    this.listener = listener;
    Traffic traffic = Traffic.http();
    asked = traffic.asked(OutputStream.nullOutputStream());
    said = traffic.said(OutputStream.nullOutputStream());
    channel = SocketChannel.open();
    channel.configureBlocking(false);
    key = channel.register(selector, SelectionKey.OP_CONNECT, this);
    channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  /** Sends a request, as soon as that goes. */
  void send(String request) {
    byte[] bytes = request.getBytes(UTF_8);
    try {
      asked.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    unsent.add(ByteBuffer.wrap(bytes));
    interested();
  }

  /** Reads on, or does not. */
  void reading(boolean on) {
    reading = on;
    interested();
  }

  /** Leaves without a word, or with a reset. */
  void leave(boolean reset) {
    try {
      if (reset) {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
      }
      channel.close();
    } catch (IOException gone) {
      // So it has left.
    }
  }

  private void interested() {
    if (key.isValid() && channel.isConnected()) {
      key.interestOps(
          (reading ? SelectionKey.OP_READ : 0) | (unsent.isEmpty() ? 0 : SelectionKey.OP_WRITE));
    }
  }

  void ready(byte[] buffer) {
    try {
      if (key.isConnectable() && channel.finishConnect()) {
        interested();
      }
      if (key.isValid() && key.isWritable()) {
        write();
      }
      if (key.isValid() && key.isReadable()) {
        read(buffer);
      }
    } catch (IOException e) {
      gone();
    }
  }

  private void write() throws IOException {
    while (!unsent.isEmpty()) {
      channel.write(unsent.peek());
      if (unsent.peek().hasRemaining()) {
        return;
      }
      unsent.poll();
    }
    interested();
  }

  private void read(byte[] buffer) throws IOException {
    int length = channel.read(ByteBuffer.wrap(buffer));
    if (length < 0) {
      gone();
    } else {
      said.write(buffer, 0, length);
      answers.take(buffer, 0, length);
    }
  }

  private void gone() {
    leave(false);
    listener.disconnected();
  }

  private final class Answers extends HttpParser {
    private int status;
    private Optional<String> session = Optional.empty();
    private Optional<Events> events = Optional.empty();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    @Override
    protected long begin(Head head) {
      status = Integer.parseInt(head.start().substring(9, 12));
      session = head.header("Mcp-Session-Id");
      events =
          head.header("Content-Type")
              .filter(type -> type.startsWith("text/event-stream"))
              .map(stream -> new Events(listener::event));
      return length(head);
    }

    @Override
    protected void body(byte[] bytes, int offset, int length) {
      if (events.isPresent()) {
        events.get().take(bytes, offset, length);
      } else {
        body.write(bytes, offset, length);
      }
    }

    @Override
    protected void ended() {
      if (events.isPresent()) {
        listener.streamEnded();
      } else {
        listener.answer(status, session, body.toString(UTF_8));
      }
      body.reset();
    }
  }
}
