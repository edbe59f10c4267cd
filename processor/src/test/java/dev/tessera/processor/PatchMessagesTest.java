package dev.tessera.processor;

import static dev.tessera.processor.Messages.assertMessages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatchMessagesTest {
  private static String server(String result, String parameters) {
    return """
        import dev.tessera.*;
        import dev.tessera.runtime.json.*;
        import jakarta.validation.constraints.*;
        import java.util.*;
        import org.jspecify.annotations.Nullable;

        @McpServer(name = "Tools", version = "1")
        class Tools {
          record Inner(List<Patch<String>> raw) {}

          @McpTool(description = "Adds.")
          @Public
          public %s(%s) { return null; }
        }
        """
        .formatted(result, parameters);
  }

  private static String misplaced(String label, String value) {
    return """
        error [mcp/patch-place] %s has type dev.tessera.runtime.json.Patch<%s> in a place where nothing \
        can be left out. A Patch is only for a parameter of a tool, or a component of a record, as its \
        whole type."""
        .formatted(label, value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"List<Patch<String>>", "Map<String, Patch<String>>", "Optional<Patch<String>>"})
  void refusesAPatchInsideOfOtherTypes(String type) {
    assertMessages(
        server("String add", type + " /*!*/x"),
        misplaced("Parameter 'x' of add", "java.lang.String"));
  }

  @Test
  void refusesAPatchOfAPatch() {
    assertMessages(
        server("String add", "Patch<Patch<Integer>> /*!*/x"),
        misplaced("Parameter 'x' of add", "java.lang.Integer"));
  }

  @Test
  void refusesAPatchAsTheWholeResult() {
    assertMessages(
        server("Patch<String> /*!*/add", ""), misplaced("The result of add", "java.lang.String"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Nullable Patch<String> /*!*/x",
        "Patch<@Nullable String> /*!*/x",
        "Patch<Optional<String>> /*!*/x",
        "Patch<OptionalInt> /*!*/x"
      })
  void refusesWhatSaysTwiceThatItMayBeNull(String parameter) {
    assertMessages(
        server("String add", parameter),
        "error [mcp/nullable-optional] Parameter 'x' of add says twice that it may be null: a Patch"
            + " tells absent, null and value apart by itself. Write Patch without Optional and the"
            + " Nullable annotation, inside and outside.");
  }

  @Test
  void refusesNotNullInsideSinceAPatchTakesNull() {
    assertMessages(
        server("String add", "Patch<@NotNull String> /*!*/x"),
        "error [mcp/constraint-conflict] Parameter 'x' of add is both @NotNull and nullable. Keep one"
            + " of the two.");
  }

  @Test
  void refusesAConstraintOutside() {
    assertMessages(
        server("String add", "/*!*/@Size(max = 3) Patch<String> x"),
        "error [mcp/constraint-type] Parameter 'x' of add has @Size(max = 3), which does not suit type"
            + " dev.tessera.runtime.json.Patch<java.lang.String>. Put it inside, as in"
            + " Patch<@Size(max = 3) ...>.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Default(/*!*/\"x\") Patch<String> x | default-type | has a default, and type"
            + " dev.tessera.runtime.json.Patch<java.lang.String> can have none. Remove @Default, or use"
            + " Optional or Nullable.",
        "@Arg(header = /*!*/\"X\") Patch<String> x | header-type | has type"
            + " dev.tessera.runtime.json.Patch<java.lang.String>, and MCP allows headers only for strings,"
            + " integers and booleans. Remove the header or change the type."
      })
  void refusesDefaultsAndHeadersThatCannotTellAbsentFromNull(
      String parameter, String key, String text) {
    assertMessages(
        server("String add", parameter), "error [mcp/" + key + "] Parameter 'x' of add " + text);
  }
}
