package dev.tessera.runtime.http;

import io.undertow.server.handlers.GracefulShutdownHandler;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.xnio.IoUtils;
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
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
  private static final int MAX_THREADS = Math.max(64, PROCESSORS * 8);

  private final HttpLimits limits;
  private final SiteHandler site = new SiteHandler();
  private final GracefulShutdownHandler inFlight = new GracefulShutdownHandler(site);
  private final XnioWorker worker;
  private final Listener listener;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final PatientThreads patient = new PatientThreads();
  private final CallPool calls = new CallPool(PROCESSORS, MAX_THREADS);
  private volatile Runnable endOfListening = () -> {};

  private HttpServer(InetSocketAddress address, HttpLimits limits) throws IOException {
    this.limits = limits;
    worker = Xnio.getInstance(HttpServer.class.getClassLoader()).createWorker(threads());
    try {
      listener = new Listener(worker, address, limits, inFlight);
    } catch (IOException | RuntimeException e) {
      worker.shutdownNow();
      throw e;
    }
  }

  /**
   * Loads the JVM's management, as XNIO is going to register with it. That takes longer than all
   * the rest that is done before a server listens, so it may be done on another thread: who listens
   * meanwhile waits for it.
   */
  public static void prepare() {
    try {
      ManagementFactory.getPlatformMBeanServer();
    } catch (Throwable e) {
      // As in a native binary: XNIO does without.
    }
  }

  /**
   * Starts to listen.
   *
   * @param host a name or an address of this machine
   * @param port a TCP port, or 0 for one that the system chooses
   * @throws BindException if the address is in use or not this machine's
   * @throws UnknownHostException if the name is not known
   * @throws IOException if the socket cannot be opened for another reason
   */
  public static HttpServer listen(String host, int port, HttpLimits limits) throws IOException {
    InetSocketAddress address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new UnknownHostException("the name \"" + host + "\" is not known");
    }
    return new HttpServer(address, limits);
  }

  /** Starts to serve; until then every request is answered 503. */
  public void serve(Site served) {
    endOfListening = served.engine()::close;
    CallThreads threads = new CallThreads(served.executor(), patient, calls);
    site.serve(Chain.of(served, limits, threads));
  }

  /** The TCP port it listens on. */
  public int port() {
    return listener.port();
  }

  /**
   * Stops to listen, ends subscriptions, waits for the requests in flight as long as the limits
   * say, and ends the threads. Once it is closed, this does nothing.
   */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return; // XNIO would wait for threads that are no more
    }
    IoUtils.safeClose(listener);
    inFlight.shutdown();
    endOfListening.run();
    try {
      if (!inFlight.awaitShutdown(limits.shutdownTime().toMillis())) {
        // Before the tools are interrupted: what is given up gets no answer, rather than by chance.
        listener.closeConnections();
      }
      endThreads();
      calls.awaitEnd();
      worker.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      endThreads();
      Thread.currentThread().interrupt();
    }
  }

  private void endThreads() {
    calls.close();
    patient.close();
    worker.shutdownNow();
  }

  private static OptionMap threads() {
    return OptionMap.builder()
        .set(Options.WORKER_NAME, "tessera")
        .set(Options.WORKER_IO_THREADS, Math.max(2, PROCESSORS))
        .set(Options.WORKER_TASK_CORE_THREADS, MAX_THREADS)
        .set(Options.WORKER_TASK_MAX_THREADS, MAX_THREADS)
        .set(Options.CONNECTION_HIGH_WATER, 1_000_000)
        .set(Options.CONNECTION_LOW_WATER, 1_000_000)
        .set(Options.TCP_NODELAY, true)
        .set(Options.CORK, true)
        .getMap();
  }
}
