package dev.tessera.benchmarks.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A server in a process of its own, which does not outlive this one. */
public final class ServerProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long BETWEEN_LOOKS = TimeUnit.MICROSECONDS.toNanos(500);

  private final Process process;
  private final int port;
  private final Path log;
  private final Thread end;

  private ServerProcess(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
    end = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(end);
  }

  /** Starts the process; it listens when {@link #awaitListening} has returned. */
  public static ServerProcess start(Program program, Jdk jdk, List<String> flags)
      throws IOException {
    int port = freePort();
    Path log = Files.createTempFile("server", ".log");
    log.toFile().deleteOnExit();
    ProcessBuilder builder = new ProcessBuilder(program.command(jdk, flags));
    builder.environment().put("PORT", String.valueOf(port));
    builder.environment().putAll(program.environment());
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    return new ServerProcess(builder.start(), port, log);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Waits until it accepts connections. */
  public void awaitListening() throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!accepts()) {
      requireAlive();
      if (System.nanoTime() - end > 0) {
        throw new IOException("A server does not listen:\n" + Files.readString(log));
      }
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
  }

  /**
   * Does nothing unless the process has ended.
   *
   * @throws IOException with all that it has said, if it has
   */
  public void requireAlive() throws IOException {
    if (!process.isAlive()) {
      throw new IOException(
          "A server has ended with " + process.exitValue() + ":\n" + Files.readString(log));
    }
  }

  private boolean accepts() {
    try (Socket socket = new Socket()) {
      socket.connect(address());
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  /** The process. */
  public long pid() {
    return process.pid();
  }

  /** The processor time that it has used so far, in all its threads. */
  public Duration cpuTime() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  /** The bytes of memory that it occupies. */
  public long resident() throws IOException {
    return Files.readAllLines(Path.of("/proc", String.valueOf(pid()), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .findFirst()
        .orElseThrow();
  }

  /** Ends it as a service manager does, and waits for what it still has to do. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().removeShutdownHook(end);
  }
}
