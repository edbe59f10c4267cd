package dev.tessera.processor;

import static dev.tessera.processor.Program.tools;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What schemas say of constraints, and what a model is told that does not meet them. */
class ConstraintTest {

  private static String schema(String parameter) {
    String schema =
        tools("@McpTool public void set(" + parameter + " x) {}").tool("set").inputSchema();
    return schema.replaceFirst(".*\"x\":", "").replaceFirst("},\"required\".*", "");
  }

  @Test
  void saysInTheSchemaWhatItCan() {
    assertThat(schema("@Size(min = 1, max = 20) String"))
        .isEqualTo("{\"type\":\"string\",\"minLength\":1,\"maxLength\":20}");
    assertThat(schema("@NotEmpty List<@Positive Integer>"))
        .isEqualTo(
            "{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"minimum\":1,"
                + "\"maximum\":2147483647},\"minItems\":1}");
    assertThat(schema("@DecimalMin(value = \"0\", inclusive = false) @Max(10) double"))
        .isEqualTo("{\"type\":\"number\",\"maximum\":10,\"exclusiveMinimum\":0}");
    assertThat(schema("@Pattern(regexp = \"^a.\\\\s$\") String"))
        .isEqualTo(
            "{\"type\":\"string\",\"pattern\":"
                + "\"^(?:a[^\\\\n\\\\r\\\\u0085\\\\u2028\\\\u2029][\\\\t-\\\\r ])$\"}");
  }

  @Test
  void holdsForBigNumbersAndSetsToo() throws Exception {
    Program.Server tools =
        tools(
            """
            @McpTool public String pay(
                @DecimalMin("0.5") @Digits(integer = 3, fraction = 2) java.math.BigDecimal amount,
                @Positive java.math.BigInteger count, @Size(max = 2) Set<@NotBlank String> tags,
                @Min(1) OptionalInt part) {
              return amount + " " + count + " " + tags.size() + " " + part;
            }
            """);
    assertThat(tools.call("pay", "{\"amount\":0.50,\"count\":1,\"tags\":[\"a\"],\"part\":1}"))
        .isEqualTo("\"0.50 1 1 OptionalInt[1]\"");
    assertThat(
            tools.refusals(
                "pay", "{\"amount\":0.499,\"count\":0,\"tags\":[\"a\",\" \",\"c\"],\"part\":0}"))
        .extracting(violation -> violation.substring(0, violation.indexOf(':')))
        .containsExactlyInAnyOrder("/amount", "/amount", "/count", "/tags/1", "/tags", "/part");
  }

  @Test
  void countsBytesAndTheElementsOfArrays() {
    assertThat(schema("@Size(min = 4, max = 6) byte[]"))
        .contains("\"minLength\":8,\"maxLength\":8")
        .doesNotContain("description");
    assertThat(schema("@Size(min = 2, max = 4) byte[]"))
        .contains("\"description\":\"From 2 to 4 bytes.\"", "\"minLength\":4,\"maxLength\":8");
    assertThat(schema("@Size(min = 16, max = 16) byte[]")).contains("\"Exactly 16 bytes.\"");
    assertThat(schema("@NotEmpty int[]")).contains("\"minItems\":1");
    Program.Server tools =
        tools(
            """
            @McpTool public void run(
                @Size(max = 2) byte[] bytes, @Size(min = 2) String[] texts,
                List<@Size(max = 1) String[]> elements, int @Size(max = 1) [] ints) {}
            """);
    assertThat(
            tools.refusals(
                "run",
                "{\"bytes\":\"AAAA\",\"texts\":[\"abc\"],\"elements\":[[\"a\",\"b\",\"cd\"]],"
                    + "\"ints\":[1,2]}"))
        .containsExactly(
            "/bytes: must have at most 2 bytes, but has 3",
            "/texts: must have at least 2 elements, but has 1",
            "/elements/0/2: must have at most 1 character, but has 2",
            "/ints: must have at most 1 element, but has 2");
  }

  @Test
  void checksTheKeysOfMaps() {
    assertThat(schema("Map<@Size(max = 2) String, Integer>"))
        .contains("\"propertyNames\":{\"type\":\"string\",\"maxLength\":2}");
    assertThat(schema("Map<@Min(1) @Max(10) Integer, Integer>"))
        .contains("\"An integer from 1 to 10.\",\"pattern\":\"^(0|[1-9][0-9]{0,1})$\"");
    assertThat(schema("Map<@Past Year, Integer>"))
        .contains("\"An integer from -999999999 to 999999999. Must be in the past.\"");
    Program.Server tools =
        tools(
            """
            @McpTool public void run(
                Map<@Size(max = 2) String, @Min(1) Integer> a, Map<@Max(10) Integer, Integer> b,
                @Size(min = 2) Map<DayOfWeek, Integer> c, @Size(min = 2) Map<DayOfWeek, Integer> d) {}
            """);
    assertThat(
            tools.refusals(
                "run", "{\"a\":{\"abc\":0},\"b\":{\"11\":0},\"c\":{\"MONDAY\":1},\"d\":{\"x\":1}}"))
        .containsExactly(
            "/a/abc: its name: must have at most 2 characters, but has 3",
            "/a/abc: must be at least 1, but got 0",
            "/b/11: its name: must be at most 10, but got \"11\"",
            "/c: must have at least 2 members, but has 1",
            "/d/x: its name: expected one of MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY,"
                + " SUNDAY, but got \"x\"");
  }

  @Test
  void makesEachConstraintOnce() throws IOException {
    Compilation compilation =
        Javac.compile(
            """
            import dev.tessera.*;
            import jakarta.validation.constraints.*;
            import java.util.*;

            @McpServer(name = "Tools", version = "1")
            @Public
            class Tools {
              record Item(@NotBlank @Size(max = 80) String title, Map<@Size(max = 9) String, @Min(1) Long> sizes) {}

              @McpTool(description = "Orders.")
              public void orderItems(List<Item> items, Optional<@Max(9) Integer> maxCount) {}
            }
            """);
    Program.of(compilation);
    assertThat(Javac.source(compilation, "ToolsMcp"))
        .contains(
            "static final Constraint<Object> ORDER_ITEMS_MAX_COUNT = Constraints.atMost(\"9\");",
            "Constraints.check(element, element.readInt(), Rules.ORDER_ITEMS_MAX_COUNT)");
    assertThat(Javac.source(compilation, "ToolsJson"))
        .contains(
            "static final Constraint<String> ITEM_TITLE = Constraints.notBlank()",
            ".and(Constraints.length(0, 80));",
            "static final Constraint<String> ITEM_SIZES_KEY = Constraints.length(0, 9);",
            "static final Constraint<Object> ITEM_SIZES_VALUE = Constraints.atLeast(\"1\");",
            "Constraints.check(in, in.readString(), Rules.ITEM_TITLE)");
  }

  @Test
  void saysTheRestInTheDescription() {
    assertThat(schema("@Arg(description = \"when it ended\") @Past LocalDate"))
        .isEqualTo(
            "{\"type\":\"string\",\"description\":\"when it ended. Must be in the past.\","
                + "\"format\":\"date\"}");
    assertThat(schema("@Digits(integer = 2, fraction = 1) double"))
        .isEqualTo(
            "{\"type\":\"number\",\"description\":\"At most 1 digit after the decimal point.\","
                + "\"exclusiveMinimum\":-100,\"exclusiveMaximum\":100}");
  }

  @Test
  void tellsEverythingThatIsWrongAtOnce() {
    Program.Server tools =
        tools(
            """
            record Item(@Min(1) int count, @NotBlank(message = "A name is required") String name) {}

            @McpTool public void order(
                @Size(max = 1) List<Item> items, @Email String mail, @Pattern(regexp = "[A-Z]+") @Size(min = 2) String code,
                @Size.List({@Size(min = 1), @Size(max = 3)}) String list) {}
            """);
    assertThat(
            tools.refusals(
                "order",
                "{\"items\":[{\"count\":0,\"name\":\" \"},{\"count\":\"x\",\"name\":\"n\"}],"
                    + "\"mail\":\"ada\",\"code\":\"a\",\"list\":\"😀😀😀😀\"}"))
        .containsExactly(
            "/items/0/count: must be at least 1, but got 0",
            "/items/0/name: A name is required, but got \" \"",
            "/items/1/count: expected an integer from -2147483648 to 2147483647, but got \"x\"",
            "/items: must have at most 1 element, but has 2",
            "/mail: must be an e-mail address such as ada@example.com, but got \"ada\"",
            "/code: must match the pattern [A-Z]+, but got \"a\"",
            "/code: must have at least 2 characters, but has 1",
            "/list: must have at most 3 characters, but has 4");
  }

  @Test
  void neverPromisesConstraintsOfResults() {
    assertThat(
            tools(
                    "@McpTool @Size(max = 3) public List<@Min(1) Integer> all() { return List.of(); }")
                .tool("all")
                .outputSchema()
                .orElseThrow())
        .doesNotContain("maxItems")
        .contains("\"minimum\":-2147483648");
  }

  @Test
  void findsConstraintsOfRecordsWithAConstructorOfTheirOwn() {
    Program.Server tools =
        tools(
            """
            record Item(String name) { Item(@NotBlank String name) { this.name = name; } }
            @McpTool public void add(Item item) {}
            """);
    assertThat(tools.refusals("add", "{\"item\":{\"name\":\"\"}}"))
        .containsExactly(
            "/item/name: must have at least 1 character that is not white space, but got \"\"");
  }
}
