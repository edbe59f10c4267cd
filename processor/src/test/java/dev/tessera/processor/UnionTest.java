package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.runtime.tool.Tool;
import org.junit.jupiter.api.Test;

/** Sealed interfaces of records. */
class UnionTest {
  private static final Program.Server TOOLS =
      Program.of(
              """
              import dev.tessera.*;
              import java.util.*;
              import org.jspecify.annotations.Nullable;

              @McpServer(name = "Tools", version = "1")
              @Public
              class Tools {
                /** A shape. */
                sealed interface Shape permits Circle, Square, Nothing {}
                /**
                 * Round.
                 *
                 * @param radius how large
                 */
                record Circle(double radius) implements Shape, Round {}
                record Square(int side, @Nullable String name) implements Shape {
                  Square {
                    if (side < 0) {
                      throw new IllegalArgumentException("has a negative side");
                    }
                  }
                }
                record Nothing() implements Shape {}

                @Discriminator("kind")
                sealed interface Solid permits Round, Box {}
                sealed interface Round extends Solid permits Ball, Circle {}
                @Discriminator("round-one")
                record Ball(List<Shape> cuts) implements Round {}
                record Box(Shape top) implements Solid {}

                record Drawing(Shape main, List<Shape> more, Map<String, @Nullable Shape> named) {}

                /**
                 * Shows.
                 *
                 * @param shape what to show
                 */
                @McpTool public String show(Shape shape) { return shape.toString(); }
                @McpTool public Shape same(Shape x) { return x; }
                @McpTool public Circle circle(Circle x) { return x; }
                @McpTool public Drawing drawing(Drawing x) { return x; }
                @McpTool public Solid solid(SolidBox x) { return x.solid(); }
                record SolidBox(Round solid) {}
                @McpTool public Optional<Shape> maybe(@Nullable Shape x) { return Optional.ofNullable(x); }
                @McpTool public Drawing broken() { return new Drawing(null, List.of(), Map.of()); }
              }
              """)
          .server("Tools");

  @Test
  void readsTheVariantThatTheDiscriminatorNames() throws Exception {
    assertThat(TOOLS.call("show", "{\"shape\":{\"type\":\"circle\",\"radius\":1.5}}"))
        .isEqualTo("\"Circle[radius=1.5]\"");
    assertThat(TOOLS.call("show", "{\"shape\":{\"type\":\"square\",\"side\":2}}"))
        .isEqualTo("\"Square[side=2, name=null]\"");
    assertThat(TOOLS.call("show", "{\"shape\":{\"type\":\"nothing\"}}")).isEqualTo("\"Nothing[]\"");
  }

  @Test
  void findsTheDiscriminatorWhereverItStands() throws Exception {
    assertThat(TOOLS.call("show", "{\"shape\":{\"side\":2,\"type\":\"square\",\"name\":\"a\"}}"))
        .isEqualTo("\"Square[side=2, name=a]\"");
    assertThat(TOOLS.call("show", "{\"shape\" : { \"radius\" : 1 , \"type\" : \"circle\" } }"))
        .isEqualTo("\"Circle[radius=1.0]\"");
  }

  @Test
  void looksOnlyAtTheDiscriminatorOfTheObjectItself() throws Exception {
    assertThat(
            TOOLS.call(
                "solid",
                "{\"x\":{\"solid\":{\"cuts\":[{\"type\":\"nothing\"},{\"radius\":1,\"type\":\"circle\"}],"
                    + "\"type\":\"round-one\"}}}"))
        .isEqualTo(
            "{\"kind\":\"round-one\",\"cuts\":[{\"type\":\"nothing\"},{\"type\":\"circle\",\"radius\":1.0}]}");
  }

  @Test
  void writesTheDiscriminatorFirst() throws Exception {
    assertThat(TOOLS.call("same", "{\"x\":{\"radius\":1,\"type\":\"circle\"}}"))
        .isEqualTo("{\"type\":\"circle\",\"radius\":1.0}");
    assertThat(TOOLS.call("same", "{\"x\":{\"type\":\"nothing\"}}"))
        .isEqualTo("{\"type\":\"nothing\"}");
  }

  @Test
  void standsWhereverATypeCan() throws Exception {
    String drawing =
        "{\"main\":{\"type\":\"nothing\"},\"more\":[{\"type\":\"circle\",\"radius\":1.0}],"
            + "\"named\":{\"a\":null,\"b\":{\"type\":\"square\",\"side\":1,\"name\":null}}}";
    assertThat(TOOLS.call("drawing", "{\"x\":" + drawing + "}")).isEqualTo(drawing);
    assertThat(TOOLS.call("maybe", "{\"x\":null}")).isEqualTo("null");
    assertThat(TOOLS.call("maybe", "{\"x\":{\"type\":\"nothing\"}}"))
        .isEqualTo("{\"type\":\"nothing\"}");
  }

  @Test
  void hasNoDiscriminatorInARecordThatIsUsedByItself() throws Exception {
    assertThat(TOOLS.call("circle", "{\"x\":{\"radius\":1}}")).isEqualTo("{\"radius\":1.0}");
    assertThat(TOOLS.refusals("circle", "{\"x\":{\"type\":\"circle\",\"radius\":1}}"))
        .containsExactly("/x/type: is not known; known are: radius");
  }

  @Test
  void namesTheVariantsWhenTheDiscriminatorIsMissingOrUnknown() {
    assertThat(TOOLS.refusals("show", "{\"shape\":{\"radius\":1}}"))
        .containsExactly(
            "/shape/type: is required, but missing; it is one of circle, nothing, square");
    assertThat(TOOLS.refusals("show", "{\"shape\":{\"type\":\"cube\",\"radius\":1}}"))
        .containsExactly("/shape/type: expected one of circle, nothing, square, but got \"cube\"");
    assertThat(TOOLS.refusals("show", "{\"shape\":{\"a\":{\"type\":\"circle\"},\"type\":1}}"))
        .containsExactly("/shape/type: expected one of circle, nothing, square, but got 1");
    assertThat(TOOLS.refusals("show", "{\"shape\":\"circle\"}"))
        .containsExactly("/shape: expected an object, but got \"circle\"");
    assertThat(TOOLS.refusals("show", "{\"shape\":null}"))
        .containsExactly("/shape: expected an object, but got null");
  }

  @Test
  void pointsAtWhatIsWrongInsideOfAVariantAndGoesOnAfterIt() {
    assertThat(
            TOOLS.refusals(
                "drawing",
                "{\"x\":{\"more\":[{\"type\":\"cube\"},{\"side\":\"a\",\"more\":1,\"type\":\"square\"},"
                    + "{\"type\":\"square\"},{\"type\":\"nothing\",\"a\":1},{\"type\":\"square\",\"side\":-1}],"
                    + "\"named\":{},\"main\":{\"type\":\"circle\",\"type\":\"circle\",\"radius\":1}}}"))
        .containsExactly(
            "/x/more/0/type: expected one of circle, nothing, square, but got \"cube\"",
            "/x/more/1/side: expected an integer from -2147483648 to 2147483647, but got \"a\"",
            "/x/more/1/more: is not known; known are: type, side, name",
            "/x/more/2/side: is required, but missing",
            "/x/more/3/a: is not known; known are: type",
            "/x/more/4: has a negative side",
            "/x/main/type: is there more than once");
  }

  @Test
  void hasASchemaWithOneObjectForEachVariant() {
    assertThat(TOOLS.tool("show").inputSchema())
        .isEqualTo(
            "{\"type\":\"object\",\"properties\":{\"shape\":{\"type\":\"object\","
                + "\"description\":\"what to show\",\"oneOf\":["
                + "{\"type\":\"object\",\"description\":\"Round.\",\"properties\":{"
                + "\"type\":{\"const\":\"circle\"},\"radius\":{\"type\":\"number\","
                + "\"description\":\"how large\",\"minimum\":-1.7976931348623157E308,"
                + "\"maximum\":1.7976931348623157E308}},\"required\":[\"type\",\"radius\"],"
                + "\"additionalProperties\":false},"
                + "{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"nothing\"}},"
                + "\"required\":[\"type\"],\"additionalProperties\":false},"
                + "{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"square\"},"
                + "\"side\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647},"
                + "\"name\":{\"type\":[\"string\",\"null\"]}},\"required\":[\"type\",\"side\"],"
                + "\"additionalProperties\":false}]}},"
                + "\"required\":[\"shape\"],\"additionalProperties\":false}");
  }

  @Test
  void isAnObjectAsAResultUnlessItMayBeNull() {
    Tool same = TOOLS.tool("same");
    assertThat(same.resultKind()).isEqualTo(Tool.ResultKind.OBJECT);
    assertThat(same.outputSchema().orElseThrow())
        .startsWith("{\"type\":\"object\",\"description\":\"A shape.\",\"oneOf\":[")
        .contains("\"required\":[\"type\",\"side\",\"name\"]")
        .doesNotContain("additionalProperties");
    Tool maybe = TOOLS.tool("maybe");
    assertThat(maybe.resultKind()).isEqualTo(Tool.ResultKind.VALUE);
    assertThat(maybe.outputSchema().orElseThrow())
        .startsWith("{\"type\":[\"object\",\"null\"],\"description\":\"A shape.\",\"oneOf\":[")
        .endsWith(",{\"type\":\"null\"}]}");
  }

  @Test
  void takesInnerSealedInterfacesApartAndEachSaysForItselfWhatItsMemberIsCalled() {
    assertThat(TOOLS.tool("solid").outputSchema().orElseThrow())
        .contains(
            "{\"kind\":{\"const\":\"round-one\"}",
            "{\"kind\":{\"const\":\"circle\"}",
            "{\"kind\":{\"const\":\"box\"}");
    assertThat(TOOLS.tool("solid").inputSchema())
        .contains("{\"type\":{\"const\":\"round-one\"}")
        .doesNotContain("box");
  }

  @Test
  void refusesToWriteANullThatNoVariantIs() {
    assertThatThrownBy(() -> TOOLS.call("broken", "{}"))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("The result has null in \"main\"");
  }

  @Test
  void readsTheVariantsOfAGenericInterfaceWithItsTypeArguments() throws Exception {
    Program.Server tools =
        Program.of(
                """
                import dev.tessera.*;
                import jakarta.validation.constraints.*;
                import java.util.*;
                import org.jspecify.annotations.Nullable;

                @McpServer(name = "Tools", version = "1")
                @Public
                class Tools {
                  sealed interface Result<T, E> permits Good, Bad {}
                  sealed interface Good<T, X> extends Result<T, X> permits Ok, None, Text {}
                  record Ok<V, F>(V value, List<V> more) implements Good<V, F> {}
                  record None<A, B>() implements Good<A, B> {}
                  record Text<N>(String text) implements Good<String, N> {}
                  record Bad<R, Reason>(Reason reason) implements Result<R, Reason> {}

                  @McpTool public Result<Integer, String> numbers(Result<Integer, String> x) { return x; }
                  @McpTool public Result<String, List<Integer>> texts(
                      Result<@Size(max = 2) String, List<Integer>> x) {
                    return null;
                  }
                }
                """)
            .server("Tools");
    for (String json :
        new String[] {
          "{\"type\":\"ok\",\"value\":1,\"more\":[2]}",
          "{\"type\":\"none\"}",
          "{\"type\":\"bad\",\"reason\":\"x\"}"
        }) {
      assertThat(tools.call("numbers", "{\"x\":" + json + "}")).isEqualTo(json);
    }
    assertThat(tools.tool("numbers").inputSchema()).doesNotContain("\"text\"");
    assertThat(tools.tool("texts").inputSchema()).contains("\"text\"");
    assertThat(tools.refusals("texts", "{\"x\":{\"type\":\"ok\",\"value\":\"abc\",\"more\":[1]}}"))
        .containsExactly(
            "/x/value: must have at most 2 characters, but has 3",
            "/x/more/0: expected a string, but got 1");
    assertThat(tools.refusals("texts", "{\"x\":{\"type\":\"bad\",\"reason\":[\"a\"]}}"))
        .containsExactly(
            "/x/reason/0: expected an integer from -2147483648 to 2147483647, but got \"a\"");
  }

  @Test
  void readsAndWritesWhatIsInsideOfItself() throws Exception {
    Program.Server tools =
        Program.of(
                """
                import dev.tessera.*;
                import java.util.*;
                import org.jspecify.annotations.Nullable;

                @McpServer(name = "Tools", version = "1")
                @Public
                class Tools {
                  /** A formula. */
                  sealed interface Expr {}
                  record Num(int value) implements Expr {}
                  record Add(Expr left, Expr right) implements Expr {}

                  @McpTool public Expr same(Expr x) { return x; }
                  @McpTool public int sum(Add add, @Nullable Expr more) {
                    return value(add) + (more == null ? 0 : value(more));
                  }
                  private static int value(Expr expr) {
                    return expr instanceof Add add
                        ? value(add.left()) + value(add.right())
                        : ((Num) expr).value();
                  }
                }
                """)
            .server("Tools");
    String sum =
        "{\"left\":{\"right\":{\"value\":2,\"type\":\"num\"},\"type\":\"add\","
            + "\"left\":{\"value\":1,\"type\":\"num\"}},\"type\":\"add\",\"right\":{\"type\":\"num\",\"value\":3}}";
    assertThat(tools.call("same", "{\"x\":" + sum + "}"))
        .isEqualTo(
            "{\"type\":\"add\",\"left\":{\"type\":\"add\",\"left\":{\"type\":\"num\",\"value\":1},"
                + "\"right\":{\"type\":\"num\",\"value\":2}},\"right\":{\"type\":\"num\",\"value\":3}}");
    assertThat(
            tools.call(
                "sum",
                "{\"add\":" + sum.replaceFirst("\"type\":\"add\",\"right\"", "\"right\"") + "}"))
        .isEqualTo("6");
    assertThat(
            tools.refusals(
                "same", "{\"x\":{\"type\":\"add\",\"left\":{\"type\":\"mul\"},\"right\":{}}}"))
        .containsExactly(
            "/x/left/type: expected one of add, num, but got \"mul\"",
            "/x/right/type: is required, but missing; it is one of add, num");
    String deep = "{\"type\":\"add\",\"right\":{\"type\":\"num\",\"value\":1},\"left\":";
    assertThat(
            tools.refusals(
                "same",
                "{\"x\":" + deep.repeat(60) + "{\"type\":\"num\",\"value\":1}" + "}".repeat(61)))
        .first()
        .asString()
        .endsWith("is more than 50 levels of objects and arrays deep");
    assertThat(tools.tool("same").inputSchema())
        .isEqualTo(
            "{\"type\":\"object\",\"properties\":{\"x\":{\"$ref\":\"#/$defs/Expr\"}},\"required\":[\"x\"],"
                + "\"additionalProperties\":false,\"$defs\":{\"Expr\":{\"type\":\"object\",\"description\":\"A formula.\","
                + "\"oneOf\":[{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"add\"},"
                + "\"left\":{\"$ref\":\"#/$defs/Expr\"},\"right\":{\"$ref\":\"#/$defs/Expr\"}},"
                + "\"required\":[\"type\",\"left\",\"right\"],\"additionalProperties\":false},"
                + "{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"num\"},"
                + "\"value\":{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}},"
                + "\"required\":[\"type\",\"value\"],\"additionalProperties\":false}]}}}");
    assertThat(tools.tool("same").outputSchema().orElseThrow())
        .startsWith("{\"type\":\"object\",\"$ref\":\"#/$defs/Expr\",\"$defs\":");
    assertThat(tools.tool("sum").inputSchema())
        .contains("\"more\":{\"anyOf\":[{\"$ref\":\"#/$defs/Expr\"},{\"type\":\"null\"}]}");
  }

  @Test
  void namesVariantsByTheServersNaming() throws Exception {
    Program.Server tools =
        Program.of(
                """
                import dev.tessera.*;

                @McpServer(name = "Tools", version = "1", naming = Naming.AS_WRITTEN)
                @Public
                class Tools {
                  sealed interface Event {}
                  record ItemAdded(String itemId) implements Event {}
                  record ItemGone(String itemId) implements Event {}
                  @McpTool public Event same(Event x) { return x; }
                }
                """)
            .server("Tools");
    String event = "{\"type\":\"ItemGone\",\"itemId\":\"a\"}";
    assertThat(tools.call("same", "{\"x\":" + event + "}")).isEqualTo(event);
  }
}
