package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds as Gradle does with an isolating processor: the classes that changed, and what depends on
 * them, from source; all others from their class files.
 */
class IncrementalTest {
  private static final List<String> OPTIONS = List.of("--release", "17", "-g");
  private static final String SERVER =
      """
      package app;

      import dev.tessera.*;

      /** Tools. */
      @McpServer(name = "Tools", version = "1", tools = {Listed.class})
      @Public
      public class Tools extends Base {
        /** Looks up. @param key which */
        @McpTool public Item find(String key, @Default("2") int count) { return null; }
      }
      """;
  private static final String LISTED =
      """
      package app;

      import dev.tessera.*;

      public class Listed {
        /** This Javadoc counts in no build. @param a nor does this */
        @McpTool(description = "Zips.") @Public public Item zip(Item a, String b) { return a; }
        @McpTool(description = "Adds.") @Public public int add(int x, int y) { return x + y; }
      }
      """;
  private static final String BASE =
      """
      package app;

      import dev.tessera.*;

      public class Base {
        @McpTool(description = "Runs.") @Public public void run(String why) {}
      }
      """;
  private static final String ITEM =
      """
      package app;

      import dev.tessera.*;

      /** This Javadoc counts in no build. @param kind nor does this */
      public record Item(@Arg(description = "Its name.") String name, Kind kind, int size) {}
      """;
  private static final String KIND =
      "package app;\npublic enum Kind { B, /** Not this either. */ A }";
  private static final String OTHER =
      """
      package app;

      import dev.tessera.*;

      @McpServer(name = "Other", version = "1")
      @Public
      public class Other {
        /** Hi. */
        @McpTool public String hi(Item item) { return ""; }
      }
      """;

  private static final String[] ALL = {SERVER, LISTED, BASE, ITEM, KIND, OTHER};

  private static Map<String, byte[]> clean(Path folder) throws IOException {
    Disk.compile(folder, OPTIONS, ALL);
    return Disk.files(folder);
  }

  @Test
  void aServerCompiledAgainGivesWhatACleanBuildGives(@TempDir Path folder) throws IOException {
    Map<String, byte[]> clean = clean(folder);
    delete(folder, clean, "Tools");
    Disk.compile(folder, OPTIONS, SERVER);
    assertSame(Disk.files(folder), clean);
  }

  @Test
  void aChangedListedClassAndTheServerGiveWhatACleanBuildGives(
      @TempDir Path folder, @TempDir Path other) throws IOException {
    String changed = LISTED.replace("int x, int y", "int x, long y").replace("int add", "long add");
    Map<String, byte[]> before = clean(folder);
    delete(folder, before, "Tools");
    delete(folder, before, "Listed");
    Disk.compile(folder, OPTIONS, SERVER, changed);
    Disk.compile(other, OPTIONS, SERVER, changed, BASE, ITEM, KIND, OTHER);
    assertSame(Disk.files(folder), Disk.files(other));
    assertThat(Disk.files(folder).get("META-INF/mcp/app.Tools.json"))
        .isNotEqualTo(before.get("META-INF/mcp/app.Tools.json"));
  }

  @Test
  void oneServerWritesItsOwnFilesOnly(@TempDir Path folder, @TempDir Path other)
      throws IOException {
    clean(folder);
    Files.createDirectories(other.resolve("app"));
    for (String name : List.of("Item", "Kind")) {
      Files.copy(folder.resolve("app/" + name + ".class"), other.resolve("app/" + name + ".class"));
    }
    Disk.compile(other, OPTIONS, OTHER);
    assertThat(Disk.files(other).keySet())
        .containsExactly(
            "META-INF/mcp/app.Other.json",
            "app/Item.class",
            "app/Kind.class",
            "app/Other.class",
            "app/OtherJson.class",
            "app/OtherJson.java",
            "app/OtherMcp$Guards.class",
            "app/OtherMcp.class",
            "app/OtherMcp.java",
            "app/OtherSchemas.class",
            "app/OtherSchemas.java",
            "app/OtherServer.class",
            "app/OtherServer.java");
  }

  private static void assertSame(Map<String, byte[]> actual, Map<String, byte[]> expected) {
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    assertThat(actual.keySet())
        .as("files that differ")
        .filteredOn(name -> !Arrays.equals(actual.get(name), expected.get(name)))
        .isEmpty();
  }

  /** Deletes a class with all that was generated for it, as Gradle does before it compiles. */
  private static void delete(Path folder, Map<String, byte[]> files, String name)
      throws IOException {
    for (String file : files.keySet()) {
      if (file.startsWith("app/" + name) || file.equals("META-INF/mcp/app." + name + ".json")) {
        Files.delete(folder.resolve(file));
      }
    }
  }
}
