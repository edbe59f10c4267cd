package dev.tessera.benchmarks.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** One request on a connection of its own. */
public final class Question {
  private Question() {}

  /** Sends these bytes, and returns the answer. */
  public static Answer ask(InetSocketAddress address, byte[] request) throws IOException {
    AnswerReader reader = new AnswerReader(true);
    ByteBuffer buffer = ByteBuffer.allocate(64 << 10);
    try (SocketChannel channel = SocketChannel.open(address)) {
      ByteBuffer sent = ByteBuffer.wrap(request);
      while (sent.hasRemaining()) {
        channel.write(sent);
      }
      do {
        buffer.clear();
        if (channel.read(buffer) < 0) {
          throw new EOFException("A server has closed the connection");
        }
      } while (!reader.take(buffer.flip()));
      return reader.answer();
    }
  }
}
