package dev.tessera.benchmarks.server;

import dev.tessera.benchmarks.compile.Compilation;
import dev.tessera.benchmarks.compile.MemoryFile;
import dev.tessera.benchmarks.compile.TodoSources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/**
 * The todo server, compiled and in a jar that runs. Class-data sharing knows jars only, and so does
 * native-image with a single argument.
 *
 * @param jar names the libraries in its manifest
 * @param contract the contract that the processor wrote
 */
record TodoJar(Path jar, Path contract) {

  /** The one of this kind in this directory, built or not. */
  static TodoJar in(Path directory, int tools, boolean secured, int release) {
    String name = "todo-" + tools + (secured ? "-secured" : "") + "-java" + release;
    return new TodoJar(directory.resolve(name + ".jar"), directory.resolve(name + ".json"));
  }

  /**
   * Builds it.
   *
   * @param tools how many tools it has
   * @param secured whether they need an access token
   * @param release of Java, to compile for
   */
  void build(int tools, boolean secured, int release) {
    try {
      Files.createDirectories(jar.getParent());
      write(Compilation.processed(TodoSources.of(tools, secured), release).written());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(List<MemoryFile> files) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest(jar))) {
      for (MemoryFile file : files) {
        out.putNextEntry(new JarEntry(file.path()));
        out.write(file.bytes());
        if (file.path().equals(TodoSources.CONTRACT)) {
          Files.write(contract, file.bytes());
        }
      }
    }
  }

  /** Its class path is relative: the JVM's archives take no classes from URLs in a manifest. */
  private static Manifest manifest(Path jar) {
    Path directory = jar.toAbsolutePath().resolveSibling("");
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, TodoSources.MAIN);
    main.put(
        Attributes.Name.CLASS_PATH,
        Libraries.TESSERA.jars().stream()
            .map(path -> directory.relativize(path.toAbsolutePath()).toString())
            .collect(Collectors.joining(" ")));
    return manifest;
  }
}
