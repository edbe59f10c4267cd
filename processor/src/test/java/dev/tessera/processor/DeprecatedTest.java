package dev.tessera.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is deprecated stays usable, without a warning in a file that nobody can change. */
class DeprecatedTest {
  private static final List<String> STRICT =
      List.of("--release", "17", "-Xlint:all,-processing", "-Werror");

  private static Compilation compile(String types, String method) {
    return Javac.compile(
        STRICT,
        """
        package app;

        import dev.tessera.*;

        @McpServer(name = "Tools", version = "1")
        @Public
        @SuppressWarnings({"deprecation", "removal"})
        public class Tools {
          @McpTool(description = "Runs.") %s
        }
        """
            .formatted(method),
        "package app;\n" + types);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Deprecated\npublic record Item(int a) {}",
        "@Deprecated(forRemoval = true)\npublic record Item(int a) {}",
        "public record Item(int a) { @Deprecated public Item {} }",
        "public record Item(int a) { @Override @Deprecated public int a() { return a; } }",
        "@Deprecated\npublic enum Item { A }",
        "public enum Item { @Deprecated A }",
        "@Deprecated sealed\npublic interface Item { record A() implements Item {} }",
        "sealed\npublic interface Item { @Deprecated record A() implements Item {} }",
        """
        public final class Item {
          private final int a;
          @Deprecated public Item(int a) { this.a = a; }
          public int getA() { return a; }
        }""",
        """
        public final class Item {
          private final int a;
          public Item(int a) { this.a = a; }
          @Deprecated public int getA() { return a; }
        }""",
      })
  void typesMayBeDeprecated(String type) {
    Compilation compilation = compile(type, "public Item run(Item item) { return item; }");
    assertThat(compilation).succeededWithoutWarnings();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Deprecated public void run() {}",
        "@Deprecated(forRemoval = true) public void run() {}",
      })
  void toolsMayBeDeprecated(String method) {
    assertThat(compile("class Other {}", method)).succeededWithoutWarnings();
  }

  @Test
  void nothingIsSuppressedWithoutNeed() throws IOException {
    Compilation compilation = compile("class Other {}", "public void run() {}");
    assertThat(Disk.generated(compilation).values())
        .isNotEmpty()
        .noneMatch(it -> it.contains("SuppressWarnings"));
  }
}
