package dev.tessera.runtime.http;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.handlers.GracefulShutdownHandler;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Xnio;
import org.xnio.XnioWorker;

/**
 * A listening socket and the threads behind it. It listens first and learns what to serve
 * afterwards, because the server's URL may depend on the port that the system has chosen.
 *
 * <p>Thread-safe.
 */
public final class HttpServer implements AutoCloseable {
  /** What is read and thrown away after a refusal, so that the client gets to see the answer. */
  private static final long DRAINED_BYTES = 64L << 20;

  private static final int MAX_HEADERS = 100;
  private static final int MAX_PARAMETERS = 100;

  private final HttpLimits limits;
  private final SiteHandler site = new SiteHandler();
  private final GracefulShutdownHandler inFlight = new GracefulShutdownHandler(site);
  private final XnioWorker worker;
  private final Undertow undertow;

  private HttpServer(String host, int port, HttpLimits limits) throws IOException {
    this.limits = limits;
    worker = Xnio.getInstance(HttpServer.class.getClassLoader()).createWorker(threads());
    undertow = undertow(host, port);
  }

  /**
   * Starts to listen.
   *
   * @param host a name or an address of this machine
   * @param port a TCP port, or 0 for one that the system chooses
   * @throws BindException if the address is in use or not this machine's
   * @throws IOException if the socket cannot be opened for another reason
   */
  public static HttpServer listen(String host, int port, HttpLimits limits) throws IOException {
    HttpServer server = new HttpServer(host, port, limits);
    try {
      server.undertow.start();
      return server;
    } catch (RuntimeException e) {
      server.worker.shutdownNow();
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Starts to serve; until then every request is answered 503. */
  public void serve(Site served) {
    site.serve(Chain.of(served, limits));
  }

  /** The TCP port it listens on. */
  public int port() {
    InetSocketAddress address = (InetSocketAddress) undertow.getListenerInfo().get(0).getAddress();
    return address.getPort();
  }

  /**
   * Stops to listen, waits for the requests in flight as long as the limits say, and ends the
   * threads. To be used once.
   */
  @Override
  public void close() {
    undertow.stop();
    inFlight.shutdown();
    try {
      inFlight.awaitShutdown(limits.shutdownTime().toMillis());
      worker.shutdownNow();
      worker.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      worker.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private Undertow undertow(String host, int port) {
    return Undertow.builder()
        .setWorker(worker)
        .addHttpListener(port, host)
        .setHandler(inFlight)
        .setServerOption(UndertowOptions.MAX_HEADER_SIZE, limits.headBytes())
        .setServerOption(UndertowOptions.MAX_HEADERS, MAX_HEADERS)
        .setServerOption(UndertowOptions.MAX_PARAMETERS, MAX_PARAMETERS)
        .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, limits.bodyBytes() + DRAINED_BYTES)
        .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, millis(limits.headTime()))
        .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, millis(limits.idleTime()))
        .setServerOption(UndertowOptions.ALWAYS_SET_KEEP_ALIVE, false)
        .build();
  }

  private static int millis(Duration time) {
    return Math.toIntExact(time.toMillis());
  }

  private static OptionMap threads() {
    int processors = Runtime.getRuntime().availableProcessors();
    int tasks = Math.max(64, processors * 8);
    return OptionMap.builder()
        .set(Options.WORKER_NAME, "tessera")
        .set(Options.WORKER_IO_THREADS, Math.max(2, processors))
        .set(Options.WORKER_TASK_CORE_THREADS, tasks)
        .set(Options.WORKER_TASK_MAX_THREADS, tasks)
        .set(Options.TCP_NODELAY, true)
        .getMap();
  }
}
