package dev.tessera.runtime;

import dev.tessera.specification.Traffic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * {@link TestMain} in a process of its own; on stdio, what it says is held to the specification.
 */
final class ServerProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader errors;
  private final OutputStream input;
  private final InputStream output;

  private ServerProcess(Process process, boolean stdio) {
    this.process = process;
    Traffic traffic = Traffic.stdio();
    input = stdio ? traffic.asked(process.getOutputStream()) : process.getOutputStream();
    output = stdio ? traffic.said(process.getInputStream()) : process.getInputStream();
    errors =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
  }

  /**
   * Starts it.
   *
   * @param directory where it runs
   * @param environment all that its environment has
   * @param properties names of system properties that are true
   */
  static ServerProcess start(
      Path directory, Map<String, String> environment, List<String> properties, String... args)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    properties.forEach(property -> command.add("-D" + property + "=true"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(TestMain.class.getName());
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return new ServerProcess(builder.start(), "stdio".equals(environment.get("TRANSPORT")));
  }

  /** The next line on standard error; null if there is none any more. */
  String errorLine() throws IOException {
    return errors.readLine();
  }

  /** Writes to standard input and ends it. */
  void input(String text) throws IOException {
    try (input) {
      input.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Asks it to end, as an operating system does: SIGTERM. */
  void terminate() {
    process.toHandle().destroy(); // Process.destroy would close the streams
  }

  /** Waits for the end and says what there was besides. */
  Result await() throws Exception {
    CompletableFuture<List<String>> rest =
        CompletableFuture.supplyAsync(() -> errors.lines().toList());
    String output = new String(this.output.readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output, rest.get());
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** The exit status, all of standard output, and what was left of standard error. */
  record Result(int status, String output, List<String> errors) {}
}
