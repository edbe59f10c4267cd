package dev.tessera.dev.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The MCP server as a child process: its standard error is passed through, and watched for {@code
 * ready <endpoint>}.
 */
final class ServerProcess {
  private static final String READY = "ready ";
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private final Process process;
  private final Thread reader;
  private final CompletableFuture<Optional<String>> ready = new CompletableFuture<>();

  private ServerProcess(Process process, PrintStream err) {
    this.process = process;
    reader = new Thread(() -> passThrough(err), "standard error of the MCP server");
    reader.setDaemon(true);
  }

  /**
   * @param environment variables to set on top of the launcher's own
   * @param err where the child's standard error goes
   * @throws IOException if the command cannot be started
   */
  static ServerProcess start(List<String> command, Map<String, String> environment, PrintStream err)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    ServerProcess server = new ServerProcess(builder.start(), err);
    server.reader.start();
    return server;
  }

  private void passThrough(PrintStream err) {
    try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        err.println(line);
        if (line.startsWith(READY + "http")) {
          ready.complete(Optional.of(line.substring(READY.length()).strip()));
        }
      }
    } catch (IOException | UncheckedIOException ended) {
      err.println(
          "The standard error of the MCP server cannot be read any more: " + ended.getMessage());
    } finally {
      ready.complete(Optional.empty());
    }
  }

  /** Waits until the server answers, and returns its endpoint; empty if it ended before. */
  Optional<String> awaitReady() {
    return ready.join();
  }

  /**
   * Waits until the server has ended and its last words are passed through, and returns its exit
   * code.
   */
  int awaitExit() throws InterruptedException {
    int code = process.waitFor();
    // Not for ever: what the server has started may outlive it and keep its standard error open.
    reader.join(LAST_WORDS.toMillis());
    return code;
  }

  /** Asks the server to end, and waits: a JVM may write an archive first, which takes its time. */
  void end() throws InterruptedException {
    process.toHandle().destroy(); // Process.destroy would close its standard error as well
    awaitExit();
  }

  /** Ends the server: asks first, and is firm after some seconds. */
  void stop() {
    process.toHandle().destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      awaitExit();
    } catch (InterruptedException hurry) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
