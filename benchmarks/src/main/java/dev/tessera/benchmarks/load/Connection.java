package dev.tessera.benchmarks.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One connection of a load: it waits for the answer to a request before it sends the next. */
final class Connection {
  private final SocketChannel channel;
  private final ByteBuffer[] requests;
  private final AnswerReader reader;
  private int next;
  private long sent;

  /**
   * Connects.
   *
   * @param requests what to send, in turn; not to be used by other threads
   * @param first which of them is the first
   */
  Connection(
      InetSocketAddress address,
      Selector selector,
      ByteBuffer[] requests,
      int first,
      boolean keepsBodies)
      throws IOException {
    this.requests = requests;
    this.next = first;
    reader = new AnswerReader(keepsBodies);
    channel = SocketChannel.open(address);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, this);
  }

  /** Sends the next request, at this time. */
  void send(long now) throws IOException {
    ByteBuffer request = requests[next];
    next = next + 1 == requests.length ? 0 : next + 1;
    request.rewind();
    while (request.hasRemaining()) {
      channel.write(request); // at once, as the buffers of the system are larger than any request
    }
    sent = now;
  }

  /** Reads what is there, and says whether the answer is complete now. */
  boolean read(ByteBuffer buffer) throws IOException {
    buffer.clear();
    if (channel.read(buffer) < 0) {
      throw new EOFException("A server has closed the connection");
    }
    return reader.take(buffer.flip());
  }

  /** When the last request was sent. */
  long sent() {
    return sent;
  }

  int status() {
    return reader.status();
  }

  Answer answer() {
    return reader.answer();
  }

  int next() {
    return next;
  }

  void close() throws IOException {
    channel.close();
  }
}
