package dev.tessera.runtime.http;

import io.undertow.UndertowOptions;
import io.undertow.connector.ByteBufferPool;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http.HttpOpenListener;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.XnioIoThread;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;

/**
 * The listening socket. It stands in for the class {@code Undertow}, which can stop to listen only
 * at the risk of a stack trace in the log for each client that comes at that moment.
 */
final class Listener implements Closeable {
  private static final Logger LOGGER = System.getLogger("dev.tessera.http");

  /** What is read and thrown away after a refusal, so that the client gets to see the answer. */
  private static final long DRAINED_BYTES = 64L << 20;

  private static final int MAX_HEADERS = 100;
  private static final int MAX_PARAMETERS = 100;

  /** As Undertow has it: a TLS record or a TCP send of 16 KiB, less what frames it. */
  private static final int BUFFER_BYTES = (16 << 10) - 20;

  private final Set<XnioIoThread> threads = ConcurrentHashMap.newKeySet();
  private final HttpOpenListener connections;
  private final AcceptingChannel<StreamConnection> socket;

  Listener(XnioWorker worker, InetSocketAddress address, HttpLimits limits, HttpHandler handler)
      throws IOException {
    ByteBufferPool buffers = new DefaultByteBufferPool(true, BUFFER_BYTES, -1, 4);
    connections = new HttpOpenListener(buffers, protocol(limits));
    connections.setRootHandler(handler);
    socket = worker.createStreamConnectionServer(address, this::accept, sockets(worker));
    socket.resumeAccepts();
  }

  int port() {
    return socket.getLocalAddress(InetSocketAddress.class).getPort();
  }

  /**
   * Closes every connection, whatever is in flight on it, and waits for that: it is done by the
   * threads that serve them.
   */
  void closeConnections() throws InterruptedException {
    connections.closeConnections();
    List<XnioIoThread> closing = List.copyOf(threads);
    CountDownLatch closed = new CountDownLatch(closing.size());
    closing.forEach(thread -> thread.execute(closed::countDown));
    if (!closed.await(1, TimeUnit.SECONDS)) {
      LOGGER.log(Level.WARNING, "Some connections are not closed yet");
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void accept(AcceptingChannel<StreamConnection> channel) {
    try {
      for (StreamConnection next = channel.accept(); next != null; next = channel.accept()) {
        threads.add(next.getIoThread());
        connections.handleEvent(next);
      }
    } catch (ClosedChannelException e) {
      LOGGER.log(Level.DEBUG, "A client came while the socket was being closed");
    } catch (IOException e) {
      LOGGER.log(Level.ERROR, "A connection could not be accepted: {0}", e.toString());
    }
  }

  private static OptionMap protocol(HttpLimits limits) {
    return OptionMap.builder()
        .set(UndertowOptions.BUFFER_PIPELINED_DATA, true)
        .set(UndertowOptions.ALWAYS_SET_KEEP_ALIVE, false)
        .set(UndertowOptions.MAX_HEADER_SIZE, limits.headBytes())
        .set(UndertowOptions.MAX_HEADERS, MAX_HEADERS)
        .set(UndertowOptions.MAX_PARAMETERS, MAX_PARAMETERS)
        .set(UndertowOptions.MAX_ENTITY_SIZE, limits.bodyBytes() + DRAINED_BYTES)
        .set(UndertowOptions.REQUEST_PARSE_TIMEOUT, millis(limits.headTime()))
        .set(UndertowOptions.NO_REQUEST_TIMEOUT, millis(limits.idleTime()))
        .getMap();
  }

  private static OptionMap sockets(XnioWorker worker) {
    return OptionMap.builder()
        .set(Options.WORKER_IO_THREADS, worker.getIoThreadCount())
        .set(Options.TCP_NODELAY, true)
        .set(Options.REUSE_ADDRESSES, true)
        .set(Options.BALANCING_TOKENS, 1)
        .set(Options.BALANCING_CONNECTIONS, 2)
        .set(Options.BACKLOG, 1_000)
        .getMap();
  }

  private static int millis(Duration time) {
    return (int) Math.min(time.toMillis(), Integer.MAX_VALUE);
  }
}
