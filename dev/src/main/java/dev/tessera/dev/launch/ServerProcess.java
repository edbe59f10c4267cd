package dev.tessera.dev.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
  private static final long SECONDS_TO_STOP = 10;

  private final Process process;
  private final CompletableFuture<Optional<String>> ready = new CompletableFuture<>();

  private ServerProcess(Process process) {
    this.process = process;
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
    ServerProcess server = new ServerProcess(builder.start());
    Thread reader = new Thread(() -> server.passThrough(err), "standard error of the MCP server");
    reader.setDaemon(true);
    reader.start();
    return server;
  }

  private void passThrough(PrintStream err) {
    try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        err.println(line);
        if (line.startsWith(READY)) {
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

  int awaitExit() throws InterruptedException {
    return process.waitFor();
  }

  /** Ends the server: asks first, and is firm after some seconds. */
  void stop() {
    process.destroy();
    try {
      if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException hurry) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
