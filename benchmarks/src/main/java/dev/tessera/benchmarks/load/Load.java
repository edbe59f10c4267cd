package dev.tessera.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Requests on several connections, from one thread: on each, the next one leaves when the last one
 * is answered. Made to cost little: a read and a write for each request, and no garbage.
 *
 * <p>For one thread.
 */
public final class Load implements AutoCloseable {
  private static final long PATIENCE = Duration.ofSeconds(10).toMillis();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final InetSocketAddress address;
  private final ByteBuffer[] requests;
  private final Consumer<Answer> check;
  private final boolean checks;
  private final Selector selector;
  private final List<Connection> connections = new ArrayList<>();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 << 10);
  private final Latencies latencies = new Latencies();
  private final Consumer<SelectionKey> ready = this::ready;
  private int waiting;
  private long end;
  private long answered;
  private long total;
  private long errors;

  private Load(
      InetSocketAddress address,
      List<byte[]> requests,
      int connections,
      boolean checks,
      Consumer<Answer> check)
      throws IOException {
    this.address = address;
    this.requests = requests.stream().map(Load::direct).toArray(ByteBuffer[]::new);
    this.checks = checks;
    this.check = check;
    selector = Selector.open();
    for (int i = 0; i < connections; i++) {
      connect(i * requests.size() / connections);
    }
  }

  /** A load that looks at nothing of the answers but their status and their end. */
  public static Load of(InetSocketAddress address, List<byte[]> requests, int connections)
      throws IOException {
    return new Load(address, requests, connections, false, answer -> {});
  }

  /** A load that shows each answer as a whole. */
  public static Load checked(
      InetSocketAddress address, List<byte[]> requests, int connections, Consumer<Answer> check)
      throws IOException {
    return new Load(address, requests, connections, true, check);
  }

  private static ByteBuffer direct(byte[] bytes) {
    return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
  }

  private void connect(int first) throws IOException {
    connections.add(new Connection(address, selector, requests, first, checks));
  }

  /** Sends for this long, and waits for the answers that are on their way then. */
  public Window run(Duration time) throws IOException {
    latencies.clear();
    answered = 0;
    total = 0;
    errors = 0;
    long cpu = THREADS.getCurrentThreadCpuTime();
    end = System.nanoTime() + time.toNanos();
    for (Connection connection : connections) {
      send(connection, System.nanoTime());
    }
    while (waiting > 0) {
      if (selector.select(ready, PATIENCE) == 0) {
        throw new IOException("A server does not answer any more");
      }
    }
    return new Window(
        answered,
        time.toNanos() / 1e9,
        total,
        errors,
        latencies.percentile(0.5),
        latencies.percentile(0.99),
        THREADS.getCurrentThreadCpuTime() - cpu);
  }

  private void send(Connection connection, long now) throws IOException {
    connection.send(now);
    waiting++;
  }

  private void ready(SelectionKey key) {
    Connection connection = (Connection) key.attachment();
    try {
      if (connection.read(buffer)) {
        answered(connection);
      }
    } catch (IOException e) {
      replace(connection);
    }
  }

  private void answered(Connection connection) throws IOException {
    long now = System.nanoTime();
    waiting--;
    total++;
    if (connection.status() != 200) {
      errors++;
    }
    if (checks) {
      check.accept(connection.answer());
    }
    if (now - end < 0) {
      answered++;
      latencies.add(now - connection.sent());
      send(connection, now);
    }
  }

  /** Goes on with a connection for one that the server has closed. */
  private void replace(Connection broken) {
    errors++;
    waiting--;
    try {
      broken.close();
      connections.remove(broken);
      Connection other = new Connection(address, selector, requests, broken.next(), checks);
      connections.add(other);
      if (System.nanoTime() - end < 0) {
        send(other, System.nanoTime());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    for (Connection connection : connections) {
      connection.close();
    }
    selector.close();
  }
}
