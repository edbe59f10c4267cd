package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Generated files as a reviewer sees them. {@code -Dtessera.golden.update=true} writes them anew;
 * look at the difference before you commit it.
 */
class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  @ParameterizedTest
  @ValueSource(strings = {"todo", "shop", "guards", "shapes", "features"})
  void generatesWhatWasReviewed(String name) throws IOException {
    Compilation compilation = Javac.compile(Resources.all("golden/" + name));
    Program.of(compilation);
    Map<String, String> generated = generated(compilation);
    Path expected = FOLDER.resolve(name).resolve("expected");
    if (Boolean.getBoolean("tessera.golden.update")) {
      write(generated, expected);
    }
    assertThat(generated).isEqualTo(read(expected));
  }

  private static Map<String, String> generated(Compilation compilation) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() != JavaFileObject.Kind.CLASS) {
        String path = file.toUri().getPath();
        files.put(path.substring(path.lastIndexOf('/') + 1), file.getCharContent(false).toString());
      }
    }
    return files;
  }

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.forEach(file -> files.put(file.getFileName().toString(), Resources.read(file)));
    }
    return files;
  }

  private static void write(Map<String, String> files, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }
}
