package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Eclipse compiler runs the processor as javac does; docs/eclipse.md says where not. That it
 * has the same messages as javac is a part of every test of a message.
 */
class EclipseTest {
  /** It does not tell which constructors are written, so the call of every one is guarded. */
  private static final Pattern GUARDED =
      Pattern.compile(
          "try \\{ (return [^{}]*;) \\} catch \\(IllegalArgumentException refusal\\)"
              + " \\{ in[.]refuse\\(refusal\\); return null; }");

  @TempDir private Path folder;
  private Path sources;
  private Path classes;

  @BeforeEach
  void makeFolders() throws IOException {
    sources = Files.createDirectories(folder.resolve("sources"));
    classes = Files.createDirectories(folder.resolve("classes"));
  }

  private Ecj.Result ecj(String... texts) throws IOException {
    Disk.write(sources, texts);
    return Ecj.compile(sources, classes);
  }

  private static Map<String, String> byJavac(String... texts) throws IOException {
    return Disk.generated(Javac.compile(texts));
  }

  private static Map<String, String> withoutGuards(Map<String, String> files) {
    Map<String, String> without = new TreeMap<>(files);
    without.replaceAll(
        (path, text) ->
            path.endsWith("Json.java")
                ? GUARDED.matcher(text.replaceAll("\\s+", " ")).replaceAll("$1")
                : text);
    return without;
  }

  @ParameterizedTest
  @ValueSource(strings = {"todo", "shop", "guards"})
  void generatesTheSameFiles(String name) throws IOException {
    String[] texts = Resources.all("golden/" + name);
    Ecj.Result result = ecj(texts);
    assertThat(result.done()).isTrue();
    assertThat(result.said()).allMatch(it -> it.contains(" [mcp/"));
    assertThat(withoutGuards(result.generated()))
        .hasSizeGreaterThan(2)
        .isEqualTo(withoutGuards(byJavac(texts)));
  }

  @Test
  void generatesTheSameFilesForEveryKindOfType() throws Exception {
    Ecj.Result result = ecj(Everything.SOURCE);
    assertThat(result.done()).as(result.said().toString()).isTrue();
    assertThat(withoutGuards(result.generated()))
        .isEqualTo(withoutGuards(byJavac(Everything.SOURCE)));
    Program.Server server = Program.in(classes).server("Everything");
    assertThat(server.call("texts", TEXTS)).isEqualTo(TEXTS.replaceFirst("^..value.:(.*).$", "$1"));
  }

  private static final String TEXTS =
      """
      {"value":{"not_blank":"a","not_empty":"b","size":"c","pattern":"d","several":"e",\
      "email":"a@example.com","maybe":null}}""";

  @Test
  void givesTheSameBytesWhereItTellsAsMuch() throws IOException {
    String source =
        """
        package app;

        import dev.tessera.*;
        import java.util.*;

        /** Größen. */
        @McpServer(name = "Tools", version = "1")
        @Public
        public class Tools {
          record Size(int width, Map<String, List<Integer>> heights) {
            Size { heights = Map.copyOf(heights); }
          }
          /**
           * Doubles, at most twice.
           *
           * @param size what to {@code double}
           */
          @McpTool public Size twice(Size size, @Default("2") int times) { return size; }
        }
        """;
    assertThat(ecj(source).generated()).hasSize(5).isEqualTo(byJavac(source));
  }

  @Test
  void pointsAtAnAnnotationForAValueInAnArrayAndAtAUseForAComponent() throws IOException {
    assertThat(
            ecj("""
                import dev.tessera.*;

                @McpServer(name = "Tools", version = "1",
                    scopes = {
                      @Scope("read")})
                class Tools {
                  record Item(@Arg(header = "Raw") String raw) {}

                  @McpTool(description = "Adds.",
                      name = "add it")
                  @Scopes({"read",
                      "raed"})
                  public String add(
                      Item item,
                      @Arg(header = "Price") double price) { return ""; }

                  @McpTool public String none() { return ""; }
                }
                """)
                .ourWords())
        .containsExactly(
            "10 error [mcp/tool-name] Tool name \"add it\" has ' ' at index 3. Use 1 to 128"
                + " characters from A-Z, a-z, 0-9, '_', '-' and '.'.",
            "11 error [mcp/unknown-scope] Scope \"raed\" is not declared by Tools. Did you mean"
                + " \"read\"?",
            "14 error [mcp/header-place] Component 'raw' of Tools.Item has a header, and only"
                + " parameters of tools can have one. Remove the header.",
            "15 error [mcp/header-type] Parameter 'price' of add has type double, and MCP allows"
                + " headers only for strings, integers and booleans. Remove the header or change"
                + " the type.",
            "17 warning [mcp/no-description] Tool \"none\" has no description, and a model chooses"
                + " its tools by that. Write Javadoc for none, or set @McpTool(description ="
                + " ...).",
            "17 error [mcp/no-guard] Tool \"none\" says nothing about who may call it. Add"
                + " @Scopes(\"...\"), @Authenticated or @Public.");
  }

  @Test
  void hasTheConstantsOfAClassFileInAlphabeticalOrder() throws IOException {
    Disk.compile(classes, List.of("-proc:none"), "package lib;\npublic enum Size { SMALL, BIG }");
    String source =
        """
        import dev.tessera.*;

        @McpServer(name = "Tools", version = "1")
        @Public
        class Tools {
          @McpTool(description = "Sizes.") public void size(lib.Size size) {}
        }
        """;
    assertThat(ecj(source).generated().get("ToolsSchemas.java")).contains("[\"BIG\",\"SMALL\"]");
  }
}
