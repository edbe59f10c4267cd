package dev.tessera.processor;

import static dev.tessera.processor.Messages.NO_SCHEMA;
import static dev.tessera.processor.Messages.assertMessages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolMessagesTest {

  private static String server(String tools) {
    return """
        import dev.tessera.*;
        import java.util.*;

        @McpServer(name = "Tools", version = "1", scopes = @Scope("read"))
        class Tools {
          %s
        }
        """
        .formatted(tools);
  }

  @Test
  void refusesACharacterInAToolsName() {
    assertMessages(
        server(
            """
            @McpTool(name = /*!*/"add todo", description = "Adds.")
            @Public public String add() { return ""; }
            """),
        "error [mcp/tool-name] Tool name \"add todo\" has ' ' at index 3. Use 1 to 128 characters"
            + " from A-Z, a-z, 0-9, '_', '-' and '.'.");
  }

  @Test
  void pointsAtTheMethodWhoseNameNoToolCanHave() {
    assertMessages(
        server(
            "@McpTool(description = \"Adds.\") @Public public String /*!*/größe() { return \"\"; }"),
        "error [mcp/tool-name] Tool name \"größe\" has 'ö' at index 2. Use 1 to 128 characters"
            + " from A-Z, a-z, 0-9, '_', '-' and '.'.");
  }

  @Test
  void refusesAToolsNameThatIsTooLong() {
    String name = "a".repeat(129);
    assertMessages(
        server(
            "@McpTool(name = /*!*/\"%s\", description = \"Adds.\")".formatted(name)
                + " @Public public String add() { return \"\"; }"),
        "error [mcp/tool-name] Tool name \""
            + name
            + "\" has 129 characters. Use 1 to 128 characters from A-Z, a-z, 0-9, '_', '-' and"
            + " '.'.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"30", "5d", "1.5s", "-1s", "0s", "OFF", " 30s", "1234567890s"})
  void refusesATimeoutThatIsNoTime(String timeout) {
    assertMessages(
        server(
            "@McpTool(timeout = /*!*/\"%s\", description = \"Adds.\")".formatted(timeout)
                + " @Public public String add() { return \"\"; }"),
        "error [mcp/timeout] Tool \"add\" has the timeout \""
            + timeout
            + "\", which is no time. Write it as in 500ms, 30s or 5m, or \"off\".");
  }

  @Test
  void refusesTwoToolsOfOneName() {
    assertMessages(
        server(
            """
            @McpTool(description = "Adds.") @Public
            public String add(String text) { return ""; }

            @McpTool(description = "Adds.") @Public
            public String /*!*/add(List<String> texts, int count) { return ""; }

            @McpTool(name = /*!*/"add", description = "Adds.") @Public
            public String append() { return ""; }
            """),
        "error [mcp/duplicate-tool] Tools already has a tool named \"add\", on add(String). Set"
            + " @McpTool(name = ...) on one of the two methods.",
        "error [mcp/duplicate-tool] Tools already has a tool named \"add\", on add(String). Set"
            + " @McpTool(name = ...) on one of the two methods.");
  }

  @Test
  void wantsToKnowWhoMayCallATool() {
    assertMessages(
        server("@McpTool(description = \"Adds.\") public String /*!*/add() { return \"\"; }"),
        "error [mcp/no-guard] Tool \"add\" says nothing about who may call it. Add"
            + " @Scopes(\"...\"), @Authenticated or @Public.");
  }

  @Test
  void refusesTwoGuardsOnATool() {
    assertMessages(
        server(
            """
            @McpTool(description = "Adds.")
            @Scopes("read") /*!*/@Public
            public String add() { return ""; }
            """),
        "error [mcp/two-guards] Tool \"add\" has both @Scopes and @Public. Keep one of them.");
  }

  @Test
  void refusesTwoGuardsOnAClassOnce() {
    assertMessages(
        """
        import dev.tessera.*;

        @McpServer(name = "Tools", version = "1")
        /*!*/@Public @Authenticated
        class Tools {
          @McpTool(description = "Adds.") public String add() { return ""; }
          @McpTool(description = "Removes.") public String remove() { return ""; }
        }
        """,
        "error [mcp/two-guards] Class Tools has both @Authenticated and @Public. Keep one of"
            + " them.");
  }

  @Test
  void warnsOfAToolWithoutADescription() {
    assertMessages(
        server("@McpTool @Public public String /*!*/addTodo() { return \"\"; }"),
        "warning [mcp/no-description] Tool \"add_todo\" has no description, and a model chooses its"
            + " tools by that. Write Javadoc for addTodo, or set @McpTool(description = ...).");
  }

  @Test
  void refusesMethodsThatItCannotCall() {
    assertMessages(
        server(
            """
            @McpTool(description = "Adds.") @Public String /*!*/add() { return ""; }
            @McpTool(description = "Moves.") @Public public <T> String /*!*/move(T to) { return ""; }
            @McpTool(description = "Joins.") @Public public String /*!*/join(String... all) { return ""; }
            """),
        "error [mcp/not-public] Method add is a tool, but not public. Make it public.",
        "error [mcp/generic-method] Method move has type parameters, and a JSON schema has none."
            + " Use concrete types.",
        "error [mcp/varargs] Method join takes a variable number of arguments. Use a List.");
  }

  @Test
  void warnsOfAToolThatNoServerHas() {
    assertMessages(
        """
        import dev.tessera.*;

        class Helpers {
          @McpTool @Public public String /*!*/add() { return ""; }
        }
        """,
        "warning [mcp/no-server] Method add is a tool, but its class Helpers is no server. Annotate"
            + " the class with @McpServer, or remove @McpTool.");
  }

  @Test
  void reportsAllThatIsWrongWithAClassAtOnce() {
    assertMessages(
        """
        import dev.tessera.*;

        @McpServer(name = /*!*/" ", version = "1", scopes = @Scope(/*!*/""))
        class Tools {
          @McpTool(description = "Adds.") public String /*!*/add(Object /*!*/raw) { return ""; }
          @McpTool(name = /*!*/"?", description = "Removes.")
          @Scopes(/*!*/"read")
          public Object /*!*/remove() { return ""; }
        }
        """,
        "error [mcp/server-name] The name of Tools is blank. Set @McpServer(name = \"...\").",
        "error [mcp/scope-syntax] A scope of Tools is empty. Give it a name, or remove it.",
        "error [mcp/no-guard] Tool \"add\" says nothing about who may call it. Add"
            + " @Scopes(\"...\"), @Authenticated or @Public.",
        "error [mcp/unsupported-type] Parameter 'raw' of add has type java.lang.Object" + NO_SCHEMA,
        "error [mcp/tool-name] Tool name \"?\" has '?' at index 0. Use 1 to 128 characters from"
            + " A-Z, a-z, 0-9, '_', '-' and '.'.",
        "error [mcp/unknown-scope] Scope \"read\" is not declared by Tools. Declare it in"
            + " @McpServer(scopes = ...).",
        "error [mcp/unsupported-type] The result of remove has type java.lang.Object" + NO_SCHEMA);
  }
}
