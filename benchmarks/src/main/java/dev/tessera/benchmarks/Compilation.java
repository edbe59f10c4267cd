package dev.tessera.benchmarks;

import dev.tessera.processor.TesseraProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * One run of javac in this process.
 *
 * @param millis the processor time of its thread, with the opening of the class path; javac works
 *     in one thread, so on an idle machine a clock says the same
 * @param generated what the processor wrote
 */
record Compilation(double millis, List<MemoryFile> generated) {

  /** Compiles without any processor. */
  static Compilation plain(List<? extends JavaFileObject> sources) {
    return of(List.of("--release", "17", "-proc:none"), sources);
  }

  /** Compiles with Tessera's. */
  static Compilation processed(List<? extends JavaFileObject> sources) {
    return of(List.of("--release", "17"), sources);
  }

  private static Compilation of(List<String> options, List<? extends JavaFileObject> sources) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringBuilder said = new StringBuilder();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    try (StandardJavaFileManager disk = javac.getStandardFileManager(null, null, null);
        MemoryFiles files = new MemoryFiles(disk)) {
      JavaCompiler.CompilationTask task =
          javac.getTask(null, files, it -> said.append(it).append('\n'), options, null, sources);
      if (!options.contains("-proc:none")) {
        task.setProcessors(List.of(new TesseraProcessor()));
      }
      if (!task.call()) {
        throw new IllegalStateException(said.toString());
      }
      return new Compilation((threads.getCurrentThreadCpuTime() - start) / 1e6, files.sources());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
