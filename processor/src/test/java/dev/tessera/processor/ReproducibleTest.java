package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

class ReproducibleTest {
  private static final String[] SOURCES = {
    Everything.SOURCE,
    """
    import dev.tessera.*;

    @McpServer(name = "B", version = "1")
    @Public
    class B {
      @McpTool public Shared b(Shared x) { return x; }
    }
    """,
    """
    import dev.tessera.*;

    @McpServer(name = "A", version = "1")
    @Public
    class A {
      enum Later { X, Y }

      record B(int i) {}

      @McpTool public Shared a(Shared x, B y, Later z) { return x; }
    }
    """,
    "record Shared(String text) {}",
  };

  private static Map<String, String> generated(String... sources) throws IOException {
    Compilation compilation = Javac.compile(sources);
    Program.of(compilation);
    Map<String, String> files = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() != JavaFileObject.Kind.CLASS) {
        files.put(file.getName(), file.getCharContent(false).toString());
      }
    }
    return files;
  }

  @Test
  void theSameSourcesGiveTheSameFiles() throws IOException {
    Map<String, String> once = generated(SOURCES);
    assertThat(once).hasSizeGreaterThan(9).isEqualTo(generated(SOURCES));
  }

  @Test
  void theOrderOfTheSourcesDoesNotMatter() throws IOException {
    String[] reversed = {SOURCES[3], SOURCES[2], SOURCES[1], SOURCES[0]};
    assertThat(generated(SOURCES)).isEqualTo(generated(reversed));
  }

  @Test
  void oneServerDoesNotChangeTheFilesOfAnother() throws IOException {
    Map<String, String> all = generated(SOURCES);
    assertThat(all).containsAllEntriesOf(generated(SOURCES[1], SOURCES[3]));
  }

  @Test
  void linesEndTheSameEverywhere() throws IOException {
    assertThat(generated(SOURCES).values()).noneMatch(text -> text.contains("\r"));
  }

  @Test
  void tellsGradleThatEachClassStandsAlone() throws IOException {
    try (InputStream metadata =
        TesseraProcessor.class.getResourceAsStream(
            "/META-INF/gradle/incremental.annotation.processors")) {
      assertThat(metadata).hasContent("dev.tessera.processor.TesseraProcessor,isolating");
    }
  }
}
