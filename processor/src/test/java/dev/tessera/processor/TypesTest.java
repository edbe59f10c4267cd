package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Each kind of type, called with JSON. */
class TypesTest {

  private static Program.Server tools(String members) {
    String source =
        """
        import dev.tessera.*;
        import java.math.*;
        import java.net.*;
        import java.time.*;
        import java.util.*;
        import org.jspecify.annotations.Nullable;

        @McpServer(name = "Tools", version = "1")
        @Public
        class Tools {
          %s
        }
        """
            .formatted(members);
    return Program.of(source).server("Tools");
  }

  @Test
  void readsAndWritesBigNumbersToTheLastDigit() throws Exception {
    Program.Server tools =
        tools(
            """
            @McpTool public BigDecimal price(BigDecimal x) { return x; }
            @McpTool public BigInteger count(BigInteger x) { return x; }
            """);
    assertThat(tools.call("price", "{\"x\":0.1000000000000000055511151231257827}"))
        .isEqualTo("0.1000000000000000055511151231257827");
    assertThat(tools.call("count", "{\"x\":123456789012345678901234567890}"))
        .isEqualTo("123456789012345678901234567890");
    assertThat(tools.call("count", "{\"x\":1.5e1}")).isEqualTo("15");
  }

  @Test
  void neverWritesOutAnAbsurdExponent() throws Exception {
    Program.Server tools =
        tools(
            """
            @McpTool public String price(BigDecimal x) { return x.toPlainString(); }
            @McpTool public String count(BigInteger x) { return x.toString(); }
            """);
    assertThat(tools.call("price", "{\"x\":0e-999999999}")).isEqualTo("\"0\"");
    assertThat(tools.call("count", "{\"x\":0e-999999999}")).isEqualTo("\"0\"");
    assertThat(tools.refusals("price", "{\"x\":1e-999999999}")).hasSize(1);
    assertThat(tools.refusals("price", "{\"x\":1e999999999}")).hasSize(1);
    assertThat(tools.refusals("count", "{\"x\":1e999999999}")).hasSize(1);
    assertThat(tools.refusals("count", "{\"x\":1e-999999999}")).hasSize(1);
  }

  @Test
  void takesCharactersThatAreOneCharInJava() throws Exception {
    Program.Server tools = tools("@McpTool public char same(char x) { return x; }");
    assertThat(tools.call("same", "{\"x\":\"\u20ac\"}")).isEqualTo("\"\u20ac\"");
    assertThat(tools.refusals("same", "{\"x\":\"ab\"}"))
        .containsExactly("/x: expected a string of one character, up to U+FFFF, but got \"ab\"");
    assertThat(tools.refusals("same", "{\"x\":\"\ud83d\ude00\"}")).hasSize(1);
    assertThat(tools.refusals("same", "{\"x\":\"\"}")).hasSize(1);
  }

  @Test
  void refusesToWriteHalfACharacter() {
    Program.Server tools = tools("@McpTool public char half() { return (char) 0xD83D; }");
    assertThatThrownBy(() -> tools.call("half", "{}")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesUrisWithASchemeAndUrlsOfTheWeb() throws Exception {
    Program.Server tools =
        tools("@McpTool public String both(URI uri, URL url) { return uri + \" \" + url; }");
    assertThat(tools.call("both", "{\"uri\":\"mailto:a@b\",\"url\":\"https://a/b\"}"))
        .isEqualTo("\"mailto:a@b https://a/b\"");
    assertThat(tools.refusals("both", "{\"uri\":\"/a\",\"url\":\"file:///etc/passwd\"}"))
        .containsExactly(
            "/uri: expected a URI such as https://example.com/a, but got \"/a\"",
            "/url: expected a URL such as https://example.com/a, but got \"file:///etc/passwd\"");
  }

  @Test
  void givesDefaultsOfEveryForm() throws Exception {
    Program.Server tools =
        tools(
            """
            @McpTool public String show(
                @Default("x") char a, @Default("12") BigInteger b, @Default("1.50") BigDecimal c,
                @Default("urn:a") URI d, @Default("https://a/") URL e, @Default("de-CH") Locale f,
                @Default("CHF") Currency g, @Default("14:30:00Z") OffsetTime h,
                @Default("--12-03") MonthDay i, @Default("+02:00") ZoneOffset j,
                @Default("7") OptionalInt k, @Default("'") Optional<Character> l) {
              return a + " " + b + " " + c + " " + d + " " + e + " " + f + " " + g + " " + h + " "
                  + i + " " + j + " " + k + " " + l;
            }
            """);
    assertThat(tools.call("show", "{}"))
        .isEqualTo(
            "\"x 12 1.50 urn:a https://a/ de_CH CHF 14:30Z --12-03 +02:00 OptionalInt[7]"
                + " Optional[']\"");
    assertThat(tools.tool("show").inputSchema()).contains("\"default\":1.50", "\"default\":12");
  }

  @Test
  void givesPrimitiveOptionalsThatAreEmptyForNull() throws Exception {
    Program.Server tools =
        tools(
            """
            @McpTool public String show(
                OptionalInt a, @Arg(header = "B") OptionalLong b, OptionalDouble c) {
              return a + " " + b + " " + c;
            }
            @McpTool public OptionalInt none() { return OptionalInt.empty(); }
            """);
    assertThat(tools.call("show", "{\"a\":null}"))
        .isEqualTo("\"OptionalInt.empty OptionalLong.empty OptionalDouble.empty\"");
    assertThat(tools.call("show", "{\"a\":1,\"b\":2,\"c\":1.5}"))
        .isEqualTo("\"OptionalInt[1] OptionalLong[2] OptionalDouble[1.5]\"");
    assertThat(tools.call("none", "{}")).isEqualTo("null");
  }

  @Test
  void refusesElementsOfASetThatJsonHasForTheSame() throws Exception {
    Program.Server tools =
        tools(
            """
            record Point(int x, double y) {}
            @McpTool public Set<Double> numbers(Set<Double> x) { return x; }
            @McpTool public int points(Set<Point> x) { return x.size(); }
            @McpTool public List<Instant> times(Set<Instant> x) { return List.copyOf(x); }
            """);
    assertThat(tools.call("numbers", "{\"x\":[2,1,-1]}")).isEqualTo("[2.0,1.0,-1.0]");
    assertThat(tools.refusals("numbers", "{\"x\":[1,2,1.0,0,-0.0]}"))
        .containsExactly(
            "/x/2: is the same as an element before it",
            "/x/4: is the same as an element before it");
    assertThat(tools.refusals("points", "{\"x\":[{\"x\":1,\"y\":2.50},{\"y\":2.5,\"x\":1.0}]}"))
        .containsExactly("/x/1: is the same as an element before it");
    assertThat(
            tools.call("times", "{\"x\":[\"2026-01-01T00:00:00Z\",\"2026-01-01T00:00:00+00:00\"]}"))
        .isEqualTo("[\"2026-01-01T00:00:00Z\"]");
    assertThat(tools.tool("numbers").inputSchema()).contains("\"uniqueItems\":true");
  }

  @Test
  void givesAListForACollection() throws Exception {
    Program.Server tools =
        tools("@McpTool public Collection<String> same(Collection<String> x) { return x; }");
    assertThat(tools.call("same", "{\"x\":[\"a\",\"a\"]}")).isEqualTo("[\"a\",\"a\"]");
  }

  @Test
  void turnsWhatAConstructorRefusesIntoAViolation() {
    Program.Server tools =
        tools(
            """
            record Span(int from, int to) {
              Span {
                if (from > to) {
                  throw new IllegalArgumentException("ends before it starts");
                }
              }
            }
            record Silent(int x) {
              Silent {
                if (x < 0) {
                  throw new IllegalArgumentException();
                }
              }
            }
            @McpTool public int run(List<Span> spans, Silent refusal) { return spans.size(); }
            """);
    assertThat(
            tools.refusals(
                "run",
                "{\"spans\":[{\"from\":1,\"to\":2},{\"from\":2,\"to\":1}],\"refusal\":{\"x\":-1}}"))
        .containsExactly("/spans/1: ends before it starts", "/refusal: is not valid");
  }
}
