package dev.tessera.examples.todo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The todo server in a process of its own, on a free port of loopback. */
final class TodoHttpProcess implements AutoCloseable {
  private static final String READY = "ready ";

  private final Process process;
  private final String url;
  private final CompletableFuture<List<String>> log;

  private TodoHttpProcess(Process process) throws IOException {
    this.process = process;
    BufferedReader errors = process.errorReader(StandardCharsets.UTF_8);
    url = awaitReady(errors);
    // Read on, or the server would wait once the pipe is full.
    log = CompletableFuture.supplyAsync(() -> errors.lines().toList());
  }

  /**
   * Starts it with these environment variables, and waits until it answers.
   *
   * @param options for the JVM; native binaries take {@code -Dname=value} as well
   */
  static TodoHttpProcess start(Map<String, String> environment, String... options) {
    try {
      ProcessBuilder builder = new ProcessBuilder(TodoProcess.command(options));
      builder.environment().put("PORT", String.valueOf(freePort()));
      builder.environment().putAll(environment);
      return new TodoHttpProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The endpoint's URL, as the server prints it. */
  String url() {
    return url;
  }

  /** Asks it to end, as an operating system does: SIGTERM. */
  void terminate() {
    process.toHandle().destroy(); // Process.destroy would close the streams
  }

  /** Waits for the end, and returns what was logged since the server was ready. */
  List<String> awaitEnd() throws InterruptedException {
    process.waitFor();
    return log.join();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private String awaitReady(BufferedReader errors) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = errors.readLine(); line != null; line = errors.readLine()) {
      if (line.startsWith(READY)) {
        return line.substring(READY.length());
      }
      lines.add(line);
    }
    throw new IOException("The server has ended: " + lines);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
