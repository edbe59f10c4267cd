package dev.tessera.processor;

import static com.google.testing.compile.Compiler.javac;
import static dev.tessera.processor.Messages.assertMessages;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerMessagesTest {
  private static final String TOOL =
      "@McpTool(description = \"Adds.\") @Public public String add() { return \"\"; }";

  @ParameterizedTest
  @CsvSource({
    "interface Tools, an interface",
    "enum Tools, an enum",
    "@interface Tools, an annotation type",
    "abstract class Tools, abstract",
    "class Tools<T>, generic",
  })
  void refusesWhatCannotBeAServer(String declaration, String what) {
    assertMessages(
        "import dev.tessera.*;\n\n/*!*/@McpServer(name = \"Tools\", version = \"1\")\n"
            + declaration
            + " {}\nclass Other {}\n",
        "error [mcp/class-kind] Tools is "
            + what
            + ". Put @McpServer on a class or record that is neither abstract nor private nor"
            + " generic, and static if it is nested.");
  }

  @ParameterizedTest
  @CsvSource({
    "private static class Tools, 'private, or inside a private class'",
    "class Tools, an inner class",
  })
  void refusesNestedClassesThatItCannotReach(String declaration, String what) {
    assertMessages(
        "import dev.tessera.*;\n\nclass Outer {\n/*!*/@McpServer(name = \"Tools\", version = \"1\")\n"
            + declaration
            + " {}\n}\n",
        "error [mcp/class-kind] Outer.Tools is "
            + what
            + ". Put @McpServer on a class or record that is neither abstract nor private nor"
            + " generic, and static if it is nested.");
  }

  @Test
  void refusesTimesToKeepSomethingThatAreNone() {
    assertMessages(
        """
        import dev.tessera.*;

        @McpServer(name = "Tools", version = "1",
            ttl = @Ttl(lists = /*!*/"soon", prompts = "8760h", contents = /*!*/"8761h"))
        class Tools {
          %s
        }
        """
            .formatted(TOOL),
        "error [mcp/ttl] The ttl of lists is \"soon\", which is no time up to a year. Write it as in"
            + " 30s, 10m or 1h, or \"0s\" for not at all.",
        "error [mcp/ttl] The ttl of contents is \"8761h\", which is no time up to a year. Write it"
            + " as in 30s, 10m or 1h, or \"0s\" for not at all.");
  }

  @Test
  void refusesBlankNamesAndVersions() {
    assertMessages(
        """
        import dev.tessera.*;

        @McpServer(name = /*!*/"", version = /*!*/" ")
        class Tools {
          %s
        }
        """
            .formatted(TOOL),
        "error [mcp/server-name] The name of Tools is blank. Set @McpServer(name = \"...\").",
        "error [mcp/server-version] The version of Tools is blank. Set @McpServer(version ="
            + " \"...\").");
  }

  @Test
  void refusesAServerWithoutTools() {
    assertMessages(
        """
        import dev.tessera.*;

        /*!*/@McpServer(name = "Tools", version = "1")
        class Tools {}
        """,
        "error [mcp/no-tools] Tools has no tool, resource or prompt. Annotate a public method with"
            + " @McpTool, @McpResource or @McpPrompt.");
  }

  @Test
  void notesWhyThereIsNoMain() {
    assertMessages(
        """
        import dev.tessera.*;

        /*!*/@McpServer(name = "Tools", version = "1")
        record Tools(String store) {
          %s
        }
        """
            .formatted(TOOL),
        "note [mcp/no-main] ToolsServer gets no main method, because Tools has no constructor"
            + " without parameters that it could call. Start the server with"
            + " ToolsServer.builder(...).");
  }

  @Test
  void refusesToReplaceAClassOfTheUsers() {
    String source =
        """
        import dev.tessera.*;

        /*!*/@McpServer(name = "Tools", version = "1")
        class Tools {
          %s
        }
        """
            .formatted(TOOL);
    assertMessages(
        Javac.compile(source, "class ToolsMcp {}"),
        source,
        "error [mcp/name-taken] ToolsMcp is to be generated for Tools, but there is such a class"
            + " already. Rename one of the two.");
  }

  @Test
  void reportsItsOwnFaultsAsAMessageAndNotAsACrash() {
    String source =
        """
        import dev.tessera.*;

        @McpServer(name = "Tools", version = "1")
        class Tools {
          %s
        }
        """
            .formatted(TOOL);
    Compilation compilation =
        javac().withProcessors(new WithoutFiler()).compile(Javac.file(source));
    assertThat(Messages.said(compilation))
        .singleElement()
        .asString()
        .startsWith(
            "4:1 error [mcp/internal] The processor failed on Tools:"
                + " java.lang.IllegalStateException: no more room at ")
        .endsWith(". This is a fault of the processor, not of your code; please report it.");
  }
}
