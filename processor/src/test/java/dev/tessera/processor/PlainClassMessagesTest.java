package dev.tessera.processor;

import static dev.tessera.processor.Messages.NO_SCHEMA;
import static dev.tessera.processor.Messages.assertMessages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of classes that cannot be used like records. */
class PlainClassMessagesTest {

  private static String server(String method, String members) {
    return """
        import dev.tessera.*;
        import java.io.*;
        import java.util.*;

        @McpServer(name = "Tools", version = "1")
        @Public
        class Tools {
          %s
          @McpTool(description = "Runs.") %s { throw new Error(); }
        }
        """
        .formatted(members, method);
  }

  @Test
  void refusesAnArgumentThatNothingMakes() {
    assertMessages(
        server(
            "public void run(List<Bean> /*!*/bean)",
            """
            static class Bean {
              public Bean() {}
              public Bean(File file) throws IOException {}
              Bean(String hidden) {}
              public String getName() { return ""; }
            }
            """),
        "error [mcp/class-creator] Parameter 'bean' of run has Tools.Bean in it, and nothing makes"
            + " one: no public constructor with parameters, and no public static method that returns"
            + " it. Add one, or use a record.");
  }

  @Test
  void refusesAnArgumentThatSeveralThingsCouldMake() {
    assertMessages(
        server(
            "public void run(Point /*!*/point)",
            """
            static class Point {
              public Point(int x, List<String> names) {}
              public Point(String text) {}
              public static Point of(int both) { return new Point(""); }
              public static Point at(int both) { return new Point(""); }
              public static Object in(int both) { return new Point(""); }
            }
            """),
        "error [mcp/class-creator] Parameter 'point' of run has Tools.Point in it, and several could"
            + " make one: Point(int, List<String>), Point(String), Point.of(int), Point.at(int)."
            + " Annotate one of them with Jackson's @JsonCreator, or make the others not public.");
  }

  @Test
  void refusesAResultWithoutAGetter() {
    assertMessages(
        server(
            "public Money run(Money money)",
            """
            static class Money {
              public Money(long amount, String /*!*/currency) {}
              public long getAmount() { return 1; }
              public Object getCurrency() { return 1; }
              String currency() { return ""; }
            }
            """),
        "error [mcp/class-getter] Parameter 'currency' of Money has no getter, and Tools.Money is in"
            + " a result. Add a public method getCurrency() that returns java.lang.String.");
  }

  @Test
  void pointsAtTheParameterOfAConstructor() {
    assertMessages(
        server(
            "public void run(Plain plain)",
            "static class Plain { public Plain(Object /*!*/raw) {} }"),
        "error [mcp/unsupported-type] Parameter 'raw' of Plain has type java.lang.Object"
            + NO_SCHEMA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abstract static class Odd { public Odd(int x) {} public int getX() { return 1; } }",
        "interface Odd { int getX(); }",
        "class Odd { public Odd(int x) {} public int getX() { return 1; } }",
        "static class Odd extends Exception { public Odd(int x) {} public int getX() { return 1; } }",
        "static class Odd extends ArrayList<String> { public Odd(int x) {} }",
        "static class Odd { public Odd() {} public int x() { return 1; } }",
      })
  void refusesWhatIsNoPlainClass(String type) {
    assertMessages(
        server("public void run(Odd /*!*/odd)", "@SuppressWarnings(\"serial\") " + type),
        "error [mcp/unsupported-type] Parameter 'odd' of run has type Tools.Odd" + NO_SCHEMA);
  }
}
