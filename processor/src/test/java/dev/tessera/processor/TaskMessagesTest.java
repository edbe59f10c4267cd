package dev.tessera.processor;

import static dev.tessera.processor.Messages.assertMessages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about tools that cannot be tasks as they are, and about extensions. */
class TaskMessagesTest {

  private static String server(String members) {
    return server("", members);
  }

  private static String server(String extensions, String members) {
    return """
        import dev.tessera.*;
        import dev.tessera.runtime.interaction.*;
        import java.util.*;

        @McpServer(name = "Tools", version = "1"%s)
        @Public
        class Tools {
          %s
          @McpTool(description = "Greets.") public String greet() { return ""; }
        }
        """
        .formatted(extensions, members);
  }

  @ParameterizedTest
  @CsvSource({"OPTIONAL", "REQUIRED"})
  void aTaskBlocks(String support) {
    assertMessages(
        server(
            """
            @McpTool(description = "Waits.", task = TaskSupport/*!*/.%s, blocking = false)
            public String await() { return ""; }
            """
                .formatted(support)),
        "error [mcp/task-non-blocking] Tool \"await\" may be a task, and is not to block. Remove"
            + " blocking = false, or task.");
  }

  @Test
  void onlyATaskSaysWhenItBegins() {
    assertMessages(
        server(
            """
            @McpTool(description = "Waits.") public String /*!*/await(Task task) { return ""; }

            @McpResource(uri = "test://it") public String /*!*/it(Task task) { return ""; }

            @McpPrompt public String /*!*/ask(Task task) { return ""; }
            """),
        "error [mcp/task-parameter] Tool \"await\" has a parameter of type Task, and is never a"
            + " task. Set @McpTool(task = ...), or remove the parameter.",
        elsewhere("Resource \"it\""),
        elsewhere("Prompt \"ask\""));
  }

  private static String elsewhere(String label) {
    return "error [mcp/task-parameter] "
        + label
        + " has a parameter of type Task, and only a tool can be a task. Remove the parameter.";
  }

  @ParameterizedTest
  @CsvSource({
    "feature",
    "/feature",
    "com.example/",
    "com..example/feature",
    "1com.example/feature",
    "com.example-/feature",
    "com.example/-feature",
    "com.example/a/b",
    "com.example/a b",
    "com.exämple/feature",
  })
  void anExtensionHasAnIdentifierWithAPrefix(String identifier) {
    assertMessages(
        server(", extensions = @Extension(/*!*/\"%s\")".formatted(identifier), ""),
        "error [mcp/extension] Extension \""
            + identifier
            + "\" has no identifier of the protocol's form. Write a domain in reverse, '/' and a"
            + " name, as in \"com.example/feature\".");
  }

  @Test
  void theSettingsOfAnExtensionAreAnObject() {
    assertMessages(
        server(
            """
            , extensions = {
                @Extension(value = "com.example/a", settings = /*!*/"[]"),
                @Extension(value = "com.example/b", settings = /*!*/""),
                @Extension(value = "com.example/c", settings = "{ }")}""",
            ""),
        settings("com.example/a"),
        settings("com.example/b"));
  }

  private static String settings(String identifier) {
    return "error [mcp/extension] The settings of extension \""
        + identifier
        + "\" are no JSON object. Write one, as in {\"a\": 1}, or leave them out.";
  }

  @Test
  void anExtensionIsThereOnce() {
    assertMessages(
        server(
            ", extensions = {@Extension(\"com.example/a\"), @Extension(/*!*/\"com.example/a\")}",
            ""),
        "error [mcp/duplicate-extension] Extension \"com.example/a\" is there twice. Remove one of"
            + " the two.");
  }

  @Test
  void tasksAreDeclaredByTheToolsThatMayBeOnes() {
    assertMessages(
        server(", extensions = @Extension(/*!*/\"io.modelcontextprotocol/tasks\")", ""),
        "error [mcp/extension] Extension \"io.modelcontextprotocol/tasks\" is declared by itself"
            + " where a tool may be a task. Remove it, and set @McpTool(task = ...).");
  }
}
