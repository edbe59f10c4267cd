package dev.tessera.examples.todo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tessera.specification.Traffic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The todo server in a process of its own, on standard input and output; all that it says is held
 * to the specification.
 */
final class TodoProcess implements AutoCloseable {
  private final Process process;
  private final Writer input;
  private final BufferedReader output;

  private TodoProcess(Process process) {
    this.process = process;
    Traffic traffic = Traffic.stdio();
    input = new OutputStreamWriter(traffic.asked(process.getOutputStream()), UTF_8);
    output =
        new BufferedReader(new InputStreamReader(traffic.said(process.getInputStream()), UTF_8));
  }

  static TodoProcess start() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command());
    builder.environment().put("TRANSPORT", "stdio");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return new TodoProcess(builder.start());
  }

  /**
   * What starts the server: the native binary that the system property {@code todo.binary} names,
   * if there is one, else its {@code main}.
   */
  static List<String> command(String... options) {
    List<String> command = new ArrayList<>(List.of(options));
    if (isBinary()) {
      command.add(0, System.getProperty("todo.binary"));
    } else {
      command.add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(
          List.of("-cp", System.getProperty("java.class.path"), CheckedServers.class.getName()));
    }
    return command;
  }

  /** Whether the tests are run against a native binary. */
  static boolean isBinary() {
    return System.getProperty("todo.binary") != null;
  }

  /** Sends one message and reads the next. */
  Response ask(String message) throws IOException {
    input.write(message + "\n");
    input.flush();
    return read();
  }

  Response read() throws IOException {
    String line = output.readLine();
    if (line == null) {
      throw new IOException("The server has ended");
    }
    return new Response(200, java.util.Map.of(), line);
  }

  /** Ends the input, and returns what else was written, and the exit code. */
  Rest end() throws IOException, InterruptedException {
    input.close();
    List<String> lines = output.lines().toList();
    return new Rest(lines, process.waitFor());
  }

  record Rest(List<String> lines, int exitCode) {}

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
