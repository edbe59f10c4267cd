package dev.tessera.processor;

import static dev.tessera.processor.Program.tools;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Each kind of type, called with JSON. */
class TypesTest {

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
  void givesDefaultsOfListsSetsAndArrays() throws Exception {
    Program.Server tools =
        tools(
            """
            enum Level { @Arg(name = "low") LOW, HIGH }

            @McpTool public String all(
                @Default({"b", "a", "b"}) List<String> a, @Default({"HIGH", "low"}) Set<Level> b,
                @Default({"1", "-2"}) int[] c, @Default({}) Collection<Level> d,
                @Default("1.5") Double[] e, @Default("2024-02-29") Optional<List<LocalDate>> f,
                @Default({"", "x"}) List<Optional<String>> g) {
              return a + " " + b + " " + Arrays.toString(c) + " " + d + " " + Arrays.toString(e)
                  + " " + f + " " + g;
            }
            """);
    assertThat(tools.call("all", "{}"))
        .isEqualTo(
            "\"[b, a, b] [HIGH, LOW] [1, -2] [] [1.5] Optional[[2024-02-29]] [Optional[], Optional[x]]\"");
    assertThat(tools.call("all", "{\"a\":[],\"b\":[\"low\"],\"c\":[7]}"))
        .startsWith("\"[] [LOW] [7] []");
    assertThat(tools.tool("all").inputSchema())
        .contains("\"default\":[\"b\",\"a\",\"b\"]")
        .contains("\"default\":[\"HIGH\",\"low\"]")
        .contains("\"default\":[1,-2]")
        .contains("\"default\":[]")
        .doesNotContain("\"required\"");
  }

  @Test
  void givesDefaultsOfEveryDateAndTime() throws Exception {
    Program.Server tools =
        tools(
            """
            @McpTool public String show(
                @Default("2024-02-29") LocalDate a, @Default("14:30") LocalTime b,
                @Default("2024-02-29T14:30:00") LocalDateTime c,
                @Default("2024-02-29T14:30:00+02:00") OffsetDateTime d,
                @Default("2024-02-29T14:30:00+01:00[Europe/Paris]") ZonedDateTime e,
                @Default("2024-02-29T14:30:00Z") Instant f, @Default("PT1H30M") Duration g,
                @Default("P1W") Period h, @Default("-44") Year i, @Default("2024-07") YearMonth j,
                @Default("UTC") ZoneId k, @Default("FRIDAY") DayOfWeek l, @Default("MAY") Month m,
                @Default("123e4567-e89b-12d3-a456-426614174000") UUID n, @Default("-128") byte o,
                @Default("-9223372036854775808") long p, @Default("1e-50") float q,
                @Default("-0.0") Double r, @Default("") String s, @Default("AQID") Optional<byte[]> t) {
              return List.of(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t.get().length)
                  .toString();
            }
            """);
    assertThat(tools.call("show", "{}"))
        .isEqualTo(
            "\"[2024-02-29, 14:30, 2024-02-29T14:30, 2024-02-29T14:30+02:00,"
                + " 2024-02-29T14:30+01:00[Europe/Paris], 2024-02-29T14:30:00Z, PT1H30M, P7D, -44,"
                + " 2024-07, UTC, FRIDAY, MAY, 123e4567-e89b-12d3-a456-426614174000, -128,"
                + " -9223372036854775808, 0.0, -0.0, , 3]\"");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void givesASequencedCollectionWhereJavaHasIt() throws Exception {
    Program.Server tools =
        Program.of(
                Javac.compile(
                    List.of("--release", "21"),
                    """
                    import dev.tessera.*;
                    import java.util.*;

                    @McpServer(name = "Tools", version = "1")
                    @Public
                    class Tools {
                      @McpTool public SequencedCollection<String> turn(SequencedCollection<String> x) {
                        return x.reversed();
                      }
                    }
                    """))
            .server("Tools");
    assertThat(tools.call("turn", "{\"x\":[\"b\",\"a\",\"b\",\"c\"]}"))
        .isEqualTo("[\"c\",\"b\",\"a\",\"b\"]");
    assertThat(tools.tool("turn").inputSchema()).contains("\"type\":\"array\"");
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
  void givesArraysOfEverything() throws Exception {
    Program.Server tools =
        tools(
            """
            record Todo(String title) {}
            @McpTool public int[] same(int[] x) { return x; }
            @McpTool public String[][] texts(String[][] x) { return x; }
            @McpTool public Todo[] todos(Todo[] x) { return x; }
            @McpTool public char[] letters(String x) { return x.toCharArray(); }
            """);
    assertThat(tools.call("same", "{\"x\":[1,2,3,4,5,6,7,8,9]}")).isEqualTo("[1,2,3,4,5,6,7,8,9]");
    assertThat(tools.call("texts", "{\"x\":[[\"a\"],[]]}")).isEqualTo("[[\"a\"],[]]");
    assertThat(tools.call("todos", "{\"x\":[{\"title\":\"a\"}]}")).isEqualTo("[{\"title\":\"a\"}]");
    assertThat(tools.call("letters", "{\"x\":\"ab\"}")).isEqualTo("[\"a\",\"b\"]");
    assertThat(tools.refusals("same", "{\"x\":[1,null,\"2\"]}"))
        .containsExactly(
            "/x/1: expected an integer from -2147483648 to 2147483647, but got null",
            "/x/2: expected an integer from -2147483648 to 2147483647, but got \"2\"");
    assertThat(tools.refusals("texts", "{\"x\":[null,[null]]}"))
        .containsExactly(
            "/x/0: expected an array, but got null", "/x/1/0: expected a string, but got null");
  }

  @Test
  void tellsArraysThatMayBeNullFromArraysOfWhatMayBeNull() throws Exception {
    Program.Server tools =
        tools(
            """
            @interface Old { @interface Nullable {} }
            record Row(@Nullable String[] x, String @Nullable [] y) {}

            @McpTool public String elements(@Nullable String[] x) { return Arrays.toString(x); }
            @McpTool public String array(String @Nullable [] x) { return Arrays.toString(x); }
            @McpTool public String declared(@Old.Nullable String[] x) { return Arrays.toString(x); }
            @McpTool public Row row(Row x) { return x; }
            """);
    assertThat(tools.call("elements", "{\"x\":[null]}")).isEqualTo("\"[null]\"");
    assertThat(tools.refusals("elements", "{\"x\":null}")).hasSize(1);
    assertThat(tools.call("array", "{}")).isEqualTo("\"null\"");
    assertThat(tools.refusals("array", "{\"x\":[null]}")).hasSize(1);
    assertThat(tools.call("declared", "{\"x\":null}")).isEqualTo("\"null\"");
    assertThat(tools.refusals("declared", "{\"x\":[null]}")).hasSize(1);
    assertThat(tools.call("row", "{\"x\":{\"x\":[null],\"y\":null}}"))
        .isEqualTo("{\"x\":[null],\"y\":null}");
    assertThat(tools.refusals("row", "{\"x\":{\"x\":null,\"y\":[null]}}")).hasSize(2);
  }

  @Test
  void refusesToWriteNullInAnArray() {
    Program.Server tools = tools("@McpTool public String[] run() { return new String[1]; }");
    assertThatThrownBy(() -> tools.call("run", "{}")).isInstanceOf(NullPointerException.class);
  }

  @Test
  void readsAndWritesBytesInBase64() throws Exception {
    Program.Server tools =
        tools(
            """
            @McpTool public byte[] same(byte[] x) { return x; }
            @McpTool public int length(@Default("AQID") byte[] x) { return x.length; }
            """);
    assertThat(tools.tool("same").inputSchema())
        .contains(
            "{\"type\":\"string\",\"contentEncoding\":\"base64\",\"pattern\":\"^([A-Za-z0-9+/]{4})*");
    assertThat(tools.call("same", "{\"x\":\"+/8=\"}")).isEqualTo("\"+/8=\"");
    assertThat(tools.call("same", "{\"x\":\"\"}")).isEqualTo("\"\"");
    assertThat(tools.call("length", "{}")).isEqualTo("3");
    assertThat(tools.refusals("same", "{\"x\":\"-_8=\"}"))
        .containsExactly("/x: expected bytes in base64 such as aGVsbG8=, but got \"-_8=\"");
    for (String wrong : List.of("+/8", "+/9=", "+/8=\\n", "AA==AAAA", "AB==", "=AAA", "A===")) {
      assertThat(tools.refusals("same", "{\"x\":\"" + wrong + "\"}")).as(wrong).hasSize(1);
    }
  }

  @Test
  void takesMapsWhoseKeysAreMoreThanText() throws Exception {
    Program.Server tools =
        tools(
            """
            enum Level { LOW, HIGH }
            @McpTool public Map<Level, Integer> levels(Map<Level, Integer> x) { return x; }
            @McpTool public Map<Integer, String> ints(Map<Integer, String> x) { return x; }
            @McpTool public Map<UUID, String> ids(Map<UUID, String> x) { return x; }
            @McpTool public Map<Instant, String> times(Map<Instant, String> x) { return x; }
            @McpTool public Map<Byte, Integer> bytes(Map<Byte, Integer> x) { return x; }
            """);
    assertThat(tools.call("levels", "{\"x\":{\"HIGH\":2,\"LOW\":1}}"))
        .isEqualTo("{\"HIGH\":2,\"LOW\":1}");
    assertThat(tools.call("ints", "{\"x\":{\"10\":\"a\",\"-1\":\"b\"}}"))
        .isEqualTo("{\"10\":\"a\",\"-1\":\"b\"}");
    assertThat(tools.call("times", "{\"x\":{\"2026-01-01T00:00:00+00:00\":\"a\"}}"))
        .isEqualTo("{\"2026-01-01T00:00:00Z\":\"a\"}");
    assertThat(tools.tool("levels").inputSchema())
        .contains(
            "{\"type\":\"object\",\"propertyNames\":{\"type\":\"string\",\"enum\":[\"LOW\",\"HIGH\"]}");
    assertThat(tools.tool("bytes").inputSchema())
        .contains(
            "\"propertyNames\":{\"type\":\"string\",\"description\":\"An integer from -128 to"
                + " 127.\",\"pattern\":\"^(0|-?[1-9][0-9]{0,2})$\"}");
  }

  @Test
  void saysWhichNamesAreNoKeysAndWhichAreTheSame() {
    Program.Server tools =
        tools(
            """
            enum Level { LOW, HIGH }
            @McpTool public void run(Map<Level, Integer> a, Map<Integer, String> b, Map<UUID, String> c) {}
            """);
    assertThat(
            tools.refusals(
                "run",
                """
                {"a":{"MID":1,"LOW":"x"},"b":{"01":"","1":"","-0":"","2147483648":"","1.0":""},
                 "c":{"123e4567-e89b-12d3-a456-426614174000":"", "123E4567-e89b-12d3-a456-426614174000":""}}
                """))
        .containsExactly(
            "/a/MID: its name: expected one of LOW, HIGH, but got \"MID\"",
            "/a/LOW: expected an integer from -2147483648 to 2147483647, but got \"x\"",
            "/b/01: its name: expected an integer from -2147483648 to 2147483647, but got \"01\"",
            "/b/-0: its name: expected an integer from -2147483648 to 2147483647, but got \"-0\"",
            "/b/2147483648: its name: expected an integer from -2147483648 to 2147483647, but got"
                + " \"2147483648\"",
            "/b/1.0: its name: expected an integer from -2147483648 to 2147483647, but got \"1.0\"",
            "/c/123E4567-e89b-12d3-a456-426614174000: has the same key as a member before it");
  }

  @Test
  void refusesToWriteKeysOfOneName() {
    Program.Server tools =
        tools(
            """
            @McpTool public Map<URI, Integer> run() {
              return Map.of(URI.create("urn:\u00e9"), 1, URI.create("urn:%C3%A9"), 2);
            }
            @McpTool public Map<UUID, Integer> none() { return Collections.singletonMap(null, 1); }
            """);
    assertThatThrownBy(() -> tools.call("run", "{}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The result has two keys with the name urn:%C3%A9");
    assertThatThrownBy(() -> tools.call("none", "{}")).hasMessage("The result has a null key");
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

  @Test
  void takesTheNamesThatJacksonHasForComponentsUnlessArgSaysOtherwise() throws Exception {
    Program program =
        Program.of(
            """
            package com.fasterxml.jackson.annotation;

            import java.lang.annotation.*;

            @Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
            public @interface JsonProperty { String value() default ""; }
            """,
            """
            import com.fasterxml.jackson.annotation.JsonProperty;
            import dev.tessera.*;

            @McpServer(name = "Tools", version = "1")
            @Public
            class Tools {
              record Item(
                  @JsonProperty("itemId") int id, @JsonProperty("x") @Arg(name = "y") int other,
                  @JsonProperty int unitPrice) {}

              @McpTool public Item same(Item item) { return item; }
            }
            """);
    String item = "{\"itemId\":1,\"y\":2,\"unit_price\":3}";
    assertThat(program.server("Tools").call("same", "{\"item\":" + item + "}")).isEqualTo(item);
  }
}
