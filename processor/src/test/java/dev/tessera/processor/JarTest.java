package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types from somebody's jar, which has no Javadoc and no names of parameters. */
class JarTest {
  private static final String[] LIBRARY = {
    """
    package lib;

    /** This text is in no class file. */
    public record Item(String itemName, @dev.tessera.Arg(name = "how-many") int count, Kind kind) {
      public Item {
        if (count < 0) {
          throw new IllegalArgumentException("count must not be negative");
        }
      }
    }
    """,
    """
    package lib;

    /** Nor is this. */
    public enum Kind { NEW, /** Worn. */ USED, BROKEN }
    """,
    """
    package lib;

    import dev.tessera.*;

    public class Store {
      /** Nor this. @param itemName the name */
      @McpTool(description = "Finds an item.") @Public
      public Item find(@Arg(name = "item_name", description = "Its name.") String itemName) {
        return new Item(itemName, 1, Kind.USED);
      }
    }
    """
  };

  private static final String SERVER =
      """
      package app;

      import dev.tessera.*;
      import java.util.*;
      import lib.*;

      @McpServer(name = "Tools", version = "1", tools = Store.class)
      @Public
      public class Tools {
        /** Sells. */
        @McpTool public Map<String, Item> sell(Item item, List<Kind> kinds) {
          return Map.of(kinds.get(0).name(), item);
        }
      }
      """;

  @TempDir private Path folder;

  private Path jar(String... options) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Disk.compile(classes, List.of(options), LIBRARY);
    return Disk.jar(classes, new Manifest(), folder.resolve("lib.jar"));
  }

  @Test
  void giveTheirRecordsEnumsAndTools() throws Exception {
    Path jar = jar("-proc:none", "-g:none");
    Compilation compilation = Disk.compileWith(jar, SERVER);
    Program.Server tools = Program.of(compilation, jar).server("app.Tools");
    String item = "{\"item_name\":\"a\",\"how-many\":1,\"kind\":\"USED\"}";
    assertThat(tools.call("sell", "{\"item\":" + item + ",\"kinds\":[\"BROKEN\"]}"))
        .isEqualTo("{\"BROKEN\":" + item + "}");
    assertThat(tools.call("find", "{\"item_name\":\"a\"}")).isEqualTo(item);
    assertThat(tools.refusals("sell", "{\"item\":" + item.replace("1", "-1") + ",\"kinds\":[]}"))
        .containsExactly("/item: count must not be negative");
    assertThat(tools.tool("sell").inputSchema())
        .contains("\"enum\":[\"NEW\",\"USED\",\"BROKEN\"]")
        .doesNotContain("Worn", "class file");
  }

  @Test
  void giveTheSameContractHoweverTheyWereCompiled() throws IOException {
    String path = "META-INF/mcp/app.Tools.json";
    Map<String, String> bare =
        Disk.generated(Disk.compileWith(jar("-proc:none", "-g:none"), SERVER));
    Map<String, String> full =
        Disk.generated(Disk.compileWith(jar("-proc:none", "-g", "-parameters"), SERVER));
    assertThat(bare.get(path)).contains("\"find\"").isEqualTo(full.get(path));
    assertThat(bare.get("app/ToolsJson.java")).isEqualTo(full.get("app/ToolsJson.java"));
  }

  @Test
  void theServersOwnCompilerOptionsDoNotMatterEither() throws IOException {
    String[] all = {SERVER, LIBRARY[0], LIBRARY[1], LIBRARY[2]};
    Map<String, String> plain = Disk.generated(Javac.compile(List.of(), all));
    assertThat(plain)
        .hasSizeGreaterThan(3)
        .isEqualTo(Disk.generated(Javac.compile(List.of("-parameters", "-g:none"), all)));
  }
}
