package dev.tessera.benchmarks.compile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.tools.SimpleJavaFileObject;

/** A file that is in memory, so that no disk is measured. */
public final class MemoryFile extends SimpleJavaFileObject {
  private final String path;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  MemoryFile(String path, Kind kind) {
    super(URI.create("memory:///" + path), kind);
    this.path = path;
  }

  /** A source file. */
  public static MemoryFile source(String className, String text) {
    MemoryFile file = new MemoryFile(className.replace('.', '/') + ".java", Kind.SOURCE);
    file.bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return file;
  }

  /** Where it belongs below the directory of what is compiled, between slashes. */
  public String path() {
    return path;
  }

  /** Its content. */
  public byte[] bytes() {
    return bytes.toByteArray();
  }

  int size() {
    return bytes.size();
  }

  @Override
  public OutputStream openOutputStream() {
    bytes.reset();
    return bytes;
  }

  @Override
  public InputStream openInputStream() {
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
