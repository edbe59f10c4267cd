package dev.tessera.processor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** Compiles sources by the Eclipse compiler, with the processor. */
final class Ecj {
  private static final List<String> OPTIONS =
      List.of("--release", "17", "-parameters", "-proceedOnError");

  private Ecj() {}

  /**
   * Compiles the sources of a folder, as {@link Disk#sources} lays them, beside class files that
   * may be there.
   */
  static Result compile(Path sources, Path classes) throws IOException {
    JavaCompiler compiler = new EclipseCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
      files.setLocation(StandardLocation.CLASS_OUTPUT, List.of(classes.toFile()));
      files.setLocation(StandardLocation.SOURCE_OUTPUT, List.of(classes.toFile()));
      files.setLocation(StandardLocation.CLASS_PATH, Disk.classPath(classes));
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              Writer.nullWriter(),
              files,
              said,
              OPTIONS,
              null,
              files.getJavaFileObjects(Disk.sources(sources).toArray(File[]::new)));
      task.setProcessors(List.of(new TesseraProcessor()));
      boolean done = task.call();
      return new Result(done, said.getDiagnostics(), classes);
    }
  }

  /** What the processor has to say of a source. */
  static List<String> ourWords(String source) {
    try {
      Path folder = Files.createTempDirectory("ecj");
      try {
        Path sources = Files.createDirectory(folder.resolve("sources"));
        Disk.write(sources, source);
        return compile(sources, Files.createDirectory(folder.resolve("classes"))).ourWords();
      } finally {
        Disk.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What came of it.
   *
   * @param done whether there was no error
   * @param diagnostics all that was said
   * @param classes the folder with what was written
   */
  record Result(
      boolean done, List<Diagnostic<? extends JavaFileObject>> diagnostics, Path classes) {

    /** What was said, as {@code line kind text}, in the order of the source. */
    List<String> said() {
      List<Diagnostic<? extends JavaFileObject>> sorted = new ArrayList<>(diagnostics);
      sorted.sort(
          Comparator.<Diagnostic<?>>comparingLong(Diagnostic::getLineNumber)
              .thenComparingLong(Diagnostic::getStartPosition));
      return sorted.stream()
          .map(
              it ->
                  it.getLineNumber()
                      + " "
                      + it.getKind().name().toLowerCase(Locale.ROOT)
                      + " "
                      + it.getMessage(Locale.ROOT))
          .toList();
    }

    /** What was said by the processor. */
    List<String> ourWords() {
      return said().stream().filter(it -> it.contains(" [mcp/")).toList();
    }

    /** The sources and contracts that the processor wrote, by their path. */
    Map<String, String> generated() throws IOException {
      Map<String, String> generated = new TreeMap<>();
      for (Map.Entry<String, byte[]> file : Disk.files(classes).entrySet()) {
        if (!file.getKey().endsWith(".class")) {
          generated.put(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8));
        }
      }
      return generated;
    }
  }
}
