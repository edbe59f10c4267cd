package dev.tessera.benchmarks.compile;

import java.util.ArrayList;
import java.util.List;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/** Keeps what a compiler writes in memory. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
  private final List<MemoryFile> written = new ArrayList<>();

  MemoryFiles(JavaFileManager files) {
    super(files);
  }

  /** What was written, in the order in which it was. */
  List<MemoryFile> written() {
    return List.copyOf(written);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      JavaFileManager.Location location,
      String className,
      JavaFileObject.Kind kind,
      FileObject sibling) {
    return added(new MemoryFile(className.replace('.', '/') + kind.extension, kind));
  }

  @Override
  public FileObject getFileForOutput(
      JavaFileManager.Location location, String packageName, String name, FileObject sibling) {
    return added(new MemoryFile(name, JavaFileObject.Kind.OTHER));
  }

  private MemoryFile added(MemoryFile file) {
    written.add(file);
    return file;
  }
}
