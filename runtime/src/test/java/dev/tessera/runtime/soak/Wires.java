package dev.tessera.runtime.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * The connections of many clients, on one thread that never blocks; the clients live on it, too. It
 * ends when this is closed.
 */
final class Wires implements AutoCloseable {
  private final Selector selector;
  private final int port;
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final byte[] buffer = new byte[64 << 10];
  private volatile boolean closed;

  /**
   * @param port the server's, on loopback
   */
  Wires(int port) throws IOException {
    this.port = port;
    selector = Selector.open();
    new Thread(this::run, "soak-clients").start();
  }

  /** Asks the clients something, from another thread. */
  <T> T ask(Supplier<T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    tasks.add(
        () -> {
          try {
            answer.complete(question.get());
          } catch (Throwable e) {
            answer.completeExceptionally(e);
          }
        });
    selector.wakeup();
    return answer.join();
  }

  /** Tells the clients to do something, and waits until it is done. */
  void tell(Runnable task) {
    ask(
        () -> {
          task.run();
          return true;
        });
  }

  /** Opens a connection, on the clients' own thread. */
  Wire open(Wire.Listener listener) {
    try {
      return new Wire(selector, port, listener);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run() {
    try (selector) {
      while (!closed) {
        selector.select(this::ready);
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
          task.run();
        }
      }
      for (SelectionKey key : selector.keys()) {
        key.channel().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void ready(SelectionKey key) {
    ((Wire) key.attachment()).ready(buffer);
  }

  @Override
  public void close() {
    closed = true;
    selector.wakeup();
  }
}
