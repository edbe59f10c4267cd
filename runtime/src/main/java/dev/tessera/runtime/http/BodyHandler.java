package dev.tessera.runtime.http;

import dev.tessera.runtime.tool.Caller;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.io.Receiver;
import io.undertow.io.Receiver.ErrorCallback;
import io.undertow.io.Receiver.FullBytesCallback;
import io.undertow.io.Receiver.RequestToLargeException;
import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import io.undertow.util.Headers;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.xnio.channels.StreamSourceChannel;

/**
 * Reads the body on the I/O thread, up to a size and for a time, and never blocks. The body of a
 * usual message has come along with its head; others are read as they come.
 */
final class BodyHandler implements CallerHandler {
  private static final Refusal BROKEN =
      Refusal.of(400, "The body ended early or its transfer coding is wrong. Send it whole.");
  private static final Refusal TOO_SLOW =
      Refusal.of(408, "The body took too long. Send it faster, or in smaller messages.");

  private final int limit;
  private final Refusal tooLarge;
  private final RefusalReports reports;
  private final Deadline complete;
  private final Deadline taken;
  private final MessageReceiver next;

  /**
   * @param limit the largest allowed body, in bytes
   * @param complete bounds the time for a body
   * @param taken bounds the time for an answer
   */
  BodyHandler(
      int limit, RefusalReports reports, Deadline complete, Deadline taken, MessageReceiver next) {
    this.limit = limit;
    this.tooLarge = SizeHandler.tooLarge(limit);
    this.reports = reports;
    this.complete = complete;
    this.taken = taken;
    this.next = next;
  }

  @Override
  public void handle(HttpServerExchange exchange, Caller caller) throws Exception {
    long length = exchange.getRequestContentLength();
    if (isThere(exchange, length)) {
      next.receive(exchange, caller, read(exchange, (int) length));
    } else {
      await(exchange, caller);
    }
  }

  /** Whether the body has been received as a whole, in whatever came last from the socket. */
  private boolean isThere(HttpServerExchange exchange, long length) {
    if (length <= 0
        || length > limit
        || exchange.getRequestHeaders().contains(Headers.EXPECT)
        || !(exchange.getConnection() instanceof HttpServerConnection connection)) {
      return false;
    }
    PooledByteBuffer received = connection.getExtraBytes();
    return received != null && received.getBuffer().remaining() >= length;
  }

  private static byte[] read(HttpServerExchange exchange, int length) throws IOException {
    byte[] body = new byte[length];
    ByteBuffer rest = ByteBuffer.wrap(body);
    StreamSourceChannel channel = exchange.getRequestChannel();
    while (channel.read(rest) > 0) {
      // Once more when all is read: the end, too, counts only when it has been read.
    }
    if (rest.hasRemaining()) {
      throw new EOFException("A body that has been received cannot be read");
    }
    return body;
  }

  private void await(HttpServerExchange exchange, Caller caller) {
    Receiver receiver = exchange.getRequestReceiver();
    receiver.setMaxBufferSize(limit);
    Reading reading = new Reading(exchange, caller);
    receiver.receiveFullBytes(reading, reading);
    if (!reading.ended) {
      reading.late = true;
      complete.start(exchange, reading);
    }
  }

  /** One body on its way; all that happens to it happens on the exchange's I/O thread. */
  private final class Reading implements FullBytesCallback, ErrorCallback, Runnable {
    private final HttpServerExchange exchange;
    private final Caller caller;
    private boolean ended;

    /** Whether the rest of the body comes by itself, when all handlers before have returned. */
    private boolean late;

    Reading(HttpServerExchange exchange, Caller caller) {
      this.exchange = exchange;
      this.caller = caller;
    }

    @Override
    public void handle(HttpServerExchange exchange, byte[] body) {
      if (end()) {
        if (late) {
          forget();
        }
        try {
          next.receive(exchange, caller, body);
        } catch (Throwable fault) {
          Faults.answer(exchange, fault);
        }
        if (late) {
          taken.watch(exchange);
        }
      }
    }

    /**
     * What has read the body would keep it as long as the exchange lasts, which for a subscription
     * is for long.
     */
    private void forget() {
      StreamSourceChannel channel = Connectors.getExistingRequestChannel(exchange);
      if (channel != null) {
        channel.getReadSetter().set(null);
      }
    }

    @Override
    public void error(HttpServerExchange exchange, IOException problem) {
      if (end()) {
        if (problem instanceof RequestToLargeException) {
          reports.body(exchange, "size", 413, "has more than " + limit + " bytes");
          tooLarge.send(exchange);
        } else {
          // Not for the log: clients leave whenever they like.
          BROKEN.sendAndClose(exchange);
        }
      }
    }

    /** The time is over. */
    @Override
    public void run() {
      if (end()) {
        reports.body(exchange, "slow_body", 408, "took too long");
        TOO_SLOW.sendAndClose(exchange);
      } else if (!exchange.isRequestComplete()) {
        Deadline.close(exchange); // refused as too large, and still not drained
      }
    }

    private boolean end() {
      boolean first = !ended;
      ended = true;
      return first;
    }
  }
}
