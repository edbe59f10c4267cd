package dev.tessera.benchmarks;

import java.util.ArrayList;
import java.util.List;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/** Keeps what a compiler writes in memory. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
  private final List<MemoryFile> sources = new ArrayList<>();

  MemoryFiles(JavaFileManager files) {
    super(files);
  }

  /** The sources that processors wrote, in the order in which they did. */
  List<MemoryFile> sources() {
    return List.copyOf(sources);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      JavaFileManager.Location location,
      String className,
      JavaFileObject.Kind kind,
      FileObject sibling) {
    MemoryFile file = new MemoryFile(className.replace('.', '/') + kind.extension, kind);
    if (kind == JavaFileObject.Kind.SOURCE) {
      sources.add(file);
    }
    return file;
  }

  @Override
  public FileObject getFileForOutput(
      JavaFileManager.Location location, String packageName, String name, FileObject sibling) {
    return new MemoryFile(name, JavaFileObject.Kind.OTHER);
  }
}
