package dev.tessera.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles sources into a folder, as a build tool does. */
final class Disk {
  private Disk() {}

  /**
   * Compiles without the classes of the folder being recompiled: they are class files.
   *
   * @throws AssertionError if there is an error
   */
  static void compile(Path folder, List<String> options, String... sources) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringBuilder said = new StringBuilder();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      files.setLocation(StandardLocation.CLASS_OUTPUT, List.of(folder.toFile()));
      files.setLocation(StandardLocation.CLASS_PATH, classPath(folder));
      JavaCompiler.CompilationTask task =
          javac.getTask(
              null,
              files,
              it -> said.append(it).append('\n'),
              options,
              null,
              Arrays.stream(sources).map(Javac::file).toList());
      if (!options.contains("-proc:none")) {
        task.setProcessors(List.of(new TesseraProcessor()));
      }
      if (!task.call()) {
        throw new AssertionError(said.toString());
      }
    }
  }

  /** Compiles in memory, with the class files of a folder or jar. */
  static Compilation compileWith(Path folder, String... sources) {
    List<JavaFileObject> files = Arrays.stream(sources).map(Javac::file).toList();
    return Compiler.javac()
        .withProcessors(new TesseraProcessor())
        .withClasspath(classPath(folder))
        .compile(files);
  }

  /** Writes sources into a folder, each where its package and name want it. */
  static void write(Path folder, String... sources) throws IOException {
    for (String source : sources) {
      Path file = folder.resolve(Javac.file(source).toUri().getPath().replaceFirst("^/", ""));
      Files.createDirectories(file.getParent());
      Files.writeString(file, source);
    }
  }

  /** The source files in a folder. */
  static List<File> sources(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(it -> it.toString().endsWith(".java")).sorted().map(Path::toFile).toList();
    }
  }

  /** What the processor wrote in a compilation in memory, by its path. */
  static Map<String, String> generated(Compilation compilation) throws IOException {
    Map<String, String> generated = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() != JavaFileObject.Kind.CLASS) {
        String path = file.toUri().getPath().replaceFirst("^/(SOURCE|CLASS)_OUTPUT/", "");
        generated.put(path, file.getCharContent(false).toString());
      }
    }
    return generated;
  }

  /** Every file in a folder, by its path. */
  static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  /** Packs a folder into a jar, and returns that. */
  static Path jar(Path folder, Manifest manifest, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream zip = new JarOutputStream(out, manifest)) {
      for (Map.Entry<String, byte[]> file : files(folder).entrySet()) {
        zip.putNextEntry(new JarEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return jar;
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  static List<File> classPath(Path folder) {
    List<File> path = new ArrayList<>(List.of(folder.toFile()));
    for (String each : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      path.add(new File(each));
    }
    return path;
  }
}
