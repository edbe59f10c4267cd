package dev.tessera.processor;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;

/** Compiles sources in memory, with the processor. */
final class Javac {
  private static final Pattern PACKAGE = Pattern.compile("(?mU)^package\\s+([\\w.]+);");
  private static final Pattern TYPE =
      Pattern.compile(
          "(?mU)^(?:public |final |abstract )*(?:class|record|enum|@?interface) (\\w+)");

  private Javac() {}

  /** Compiles for Java 17, with everything that javac can warn of. */
  static Compilation compile(String... sources) {
    return compile(List.of("--release", "17", "-Xlint:all,-processing"), sources);
  }

  static Compilation compile(List<String> options, String... sources) {
    return javac()
        .withProcessors(new TesseraProcessor())
        .withOptions(options)
        .compile(Arrays.stream(sources).map(Javac::file).toList());
  }

  /** A source that the processor has written. */
  static String source(Compilation compilation, String name) throws IOException {
    return compilation
        .generatedSourceFile(name)
        .orElseThrow(() -> new AssertionError("no " + name))
        .getCharContent(false)
        .toString();
  }

  /** A source file, named after the first type in it. */
  static JavaFileObject file(String source) {
    Matcher itsPackage = PACKAGE.matcher(source);
    Matcher type = TYPE.matcher(source);
    if (source.startsWith("module ")) {
      return JavaFileObjects.forSourceString("module-info", source);
    }
    String prefix = itsPackage.find() ? itsPackage.group(1) + "." : "";
    if (!type.find()) {
      throw new IllegalArgumentException("no type in\n" + source);
    }
    return JavaFileObjects.forSourceString(prefix + type.group(1), source);
  }
}
