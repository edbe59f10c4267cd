package dev.tessera.processor;

import static dev.tessera.processor.Messages.NO_SCHEMA;
import static dev.tessera.processor.Messages.assertMessages;

import org.junit.jupiter.api.Test;

/** What is said of the arguments of generic types. */
class GenericMessagesTest {

  private static String server(String parameters, String members) {
    return """
        import dev.tessera.*;
        import java.util.*;

        @McpServer(name = "Tools", version = "1")
        @Public
        class Tools {
          /** Adds. */
          @McpTool public void add(%s) {}
          record Page<T>(List<T> items) {}
          record Id<T>(String value) {}
          %s
        }
        """
        .formatted(parameters, members);
  }

  @Test
  void refusesRecordsWithoutTheirTypeArguments() {
    assertMessages(
        server("Page /*!*/page, Pair /*!*/pair, List /*!*/list", "record Pair<A, B>(A a, B b) {}"),
        "error [mcp/type-arguments] Parameter 'page' of add has type Tools.Page, and nothing says"
            + " of what. Give it type arguments: Page<...>.",
        "error [mcp/type-arguments] Parameter 'pair' of add has type Tools.Pair, and nothing says"
            + " of what. Give it type arguments: Pair<..., ...>.",
        "error [mcp/type-arguments] Parameter 'list' of add has type java.util.List, and nothing"
            + " says of what. Give it type arguments: List<...>.");
  }

  @Test
  void refusesWildcardsInRecords() {
    assertMessages(
        server("List<Page<? extends Number>> /*!*/pages, Page<Id<?>> /*!*/ids", ""),
        "error [mcp/type-arguments] Parameter 'pages' of add has type Tools.Page<? extends"
            + " java.lang.Number>, in which '? extends java.lang.Number' may be many types. Use one"
            + " type instead of the wildcard.",
        "error [mcp/type-arguments] Parameter 'ids' of add has type Tools.Id<?>, in which '?' may be"
            + " many types. Use one type instead of the wildcard.");
  }

  @Test
  void refusesTypesThatGrowWithoutEnd() {
    assertMessages(
        server(
            "Grow<String> grow, Outer<Integer> outer",
            """
            record Grow<T>(T value, List<Grow<List<T>>> /*!*/next) {}
            record Outer<T>(Inner<T> inner) {}
            record Inner<T>(Optional<Outer<Page<T>>> /*!*/outer) {}
            """),
        "error [mcp/endless-type] Type Tools.Grow<String> contains itself with ever larger type"
            + " arguments: Tools.Grow<String> -> Tools.Grow<List<String>>, and so on. Use it inside"
            + " of itself with the arguments that it has.",
        "error [mcp/endless-type] Type Tools.Outer<Integer> contains itself with ever larger type"
            + " arguments: Tools.Outer<Integer> -> Tools.Inner<Integer> ->"
            + " Tools.Outer<Tools.Page<Integer>>, and so on. Use it inside of itself with the"
            + " arguments that it has.");
  }

  @Test
  void pointsAtTheUseWhoseTypeArgumentIsTheMatter() {
    assertMessages(
        server("Page<Integer> fine, Page<Runnable> /*!*/runs", ""),
        "error [mcp/unsupported-type] Parameter 'runs' of add has type java.lang.Runnable"
            + NO_SCHEMA);
  }

  @Test
  void refusesTypeArgumentsThatGeneratedCodeCannotName() {
    assertMessages(
        server("Id<Secret> /*!*/id", "private record Secret() {}"),
        "error [mcp/inaccessible-type] Parameter 'id' of add has type Tools.Secret, which the"
            + " generated code cannot see. Make it package-private or public.");
  }

  @Test
  void pointsAtTheClassWhoseTypeArgumentIsTheMatter() {
    assertMessages(
        """
        import dev.tessera.*;

        @McpServer(name = "Tools", version = "1")
        @Public
        /*!*/class Tools implements Crud<Runnable> {
          @Override public void put(Runnable item) {}
        }

        interface Crud<T> {
          /** Puts. */
          @McpTool(description = "Puts.") void put(T item);
        }
        """,
        "error [mcp/unsupported-type] A type argument of Tools has type java.lang.Runnable"
            + NO_SCHEMA);
  }
}
