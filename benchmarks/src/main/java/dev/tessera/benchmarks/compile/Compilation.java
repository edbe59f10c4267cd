package dev.tessera.benchmarks.compile;

import dev.tessera.processor.TesseraProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * One run of javac in this process.
 *
 * @param millis the processor time of its thread, with the opening of the class path; javac works
 *     in one thread, so on an idle machine a clock says the same
 * @param written all files that came of it
 */
public record Compilation(double millis, List<MemoryFile> written) {
  private static final int BASELINE = 17;

  /** Compiles without any processor. */
  static Compilation plain(List<? extends JavaFileObject> sources) {
    return of(List.of("--release", String.valueOf(BASELINE), "-proc:none"), sources);
  }

  /** Compiles with Tessera's. */
  static Compilation processed(List<? extends JavaFileObject> sources) {
    return processed(sources, BASELINE);
  }

  /** Compiles with Tessera's processor for this release of Java. */
  public static Compilation processed(List<? extends JavaFileObject> sources, int release) {
    return of(List.of("--release", String.valueOf(release)), sources);
  }

  /** The sources that the processor wrote. */
  List<MemoryFile> generated() {
    return written.stream().filter(file -> file.getKind() == Kind.SOURCE).toList();
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
      return new Compilation((threads.getCurrentThreadCpuTime() - start) / 1e6, files.written());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
