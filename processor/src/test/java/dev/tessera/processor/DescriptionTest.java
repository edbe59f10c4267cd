package dev.tessera.processor;

import static dev.tessera.processor.Program.tools;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.HeaderParameter;
import org.junit.jupiter.api.Test;

/** What clients are told of a server and its tools. */
class DescriptionTest {

  @Test
  void isThatOfTheAnnotation() {
    ServerDescription description =
        Program.of(
                """
                import dev.tessera.*;

                @McpServer(name = "todo", title = "The \\"Todo\\" Server", version = "1.2",
                    instructions = "Be kind.\\nAlways.")
                @Public
                class Tools {
                  @McpTool(title = "Say hi", readOnly = true, openWorld = false, blocking = false)
                  public void hi() {}
                }
                """)
            .server("Tools")
            .tools()
            .description();
    assertThat(description.name()).isEqualTo("todo");
    assertThat(description.title()).hasValue("The \"Todo\" Server");
    assertThat(description.version()).isEqualTo("1.2");
    assertThat(description.instructions()).hasValue("Be kind.\nAlways.");
    var tool = description.tools().get(0);
    assertThat(tool.title()).hasValue("Say hi");
    assertThat(tool.annotations()).hasValue("{\"readOnlyHint\":true,\"openWorldHint\":false}");
    assertThat(tool.blocking()).isFalse();
    assertThat(tool.inputSchema())
        .isEqualTo("{\"type\":\"object\",\"additionalProperties\":false}");
  }

  @Test
  void comesFromTheFirstParagraphOfTheJavadocAsPlainText() {
    Program.Server tools =
        tools(
            """
            /**
             * Finds <b>every</b> {@code Todo<T>} of the {@link java.util.List list}, see
             * {@link String#trim()} &amp; {@linkplain Object}; at most 5 &lt; 6&#33;
             *
             * <p>More about it.
             *
             * @param q what to look for:
             *     {@code a} or "b"
             * @param n   how many
             * @return nothing
             */
            @McpTool public void find(String q, int n) {}

            /** One.<p>Two. */
            @McpTool public void one() {}

            /** Is lost. */
            @McpTool(description = "Wins.")
            public void wins(@Arg(description = "wins too") String q) {}
            """);
    assertThat(tools.tool("find").description())
        .hasValue("Finds every Todo<T> of the list, see String.trim() & Object; at most 5 < 6!");
    assertThat(tools.tool("find").inputSchema())
        .contains("\"description\":\"what to look for: a or \\\"b\\\"\"")
        .contains("\"description\":\"how many\"");
    assertThat(tools.tool("one").description()).hasValue("One.");
    assertThat(tools.tool("wins").description()).hasValue("Wins.");
    assertThat(tools.tool("wins").inputSchema()).contains("\"description\":\"wins too\"");
  }

  @Test
  void comesFromTheJavadocOfRecordsAndEnums() {
    Program.Server tools =
        tools(
            """
            /**
             * A todo item.
             *
             * @param title what has to be done
             */
            record Todo(String title, Level level, @Arg(description = "how bad") Level worst) {}

            /** How urgent it is. */
            enum Level {
              /** It can wait. */
              LOW,
              HIGH,
              /** At once! */
              NOW
            }

            @McpTool public Todo same(Todo todo) { return todo; }
            """);
    assertThat(tools.tool("same").outputSchema())
        .hasValue(
            "{\"type\":\"object\",\"description\":\"A todo item.\",\"properties\":{"
                + "\"title\":{\"type\":\"string\",\"description\":\"what has to be done\"},"
                + "\"level\":{\"type\":\"string\",\"description\":\"How urgent it is."
                + " LOW: It can wait. NOW: At once!\",\"enum\":[\"LOW\",\"HIGH\",\"NOW\"]},"
                + "\"worst\":{\"type\":\"string\",\"description\":\"how bad."
                + " LOW: It can wait. NOW: At once!\",\"enum\":[\"LOW\",\"HIGH\",\"NOW\"]}},"
                + "\"required\":[\"title\",\"level\",\"worst\"]}");
  }

  @Test
  void putsNamesForPeopleIntoTheSchemas() {
    Program.Server tools =
        tools(
            """
            enum Level { @Arg(title = "Not urgent") LOW, @Arg(title = "!", description = "At once") NOW }

            record Todo(@Arg(title = "Headline", description = "what to do") String title,
                @Arg(title = "More") Optional<Todo> more) {}

            @McpTool public Todo same(
                @Arg(title = "How bad") Level level, @Arg(title = "Item") Todo todo) {
              return todo;
            }
            """);
    assertThat(tools.tool("same").inputSchema())
        .contains("\"level\":{\"title\":\"How bad\",\"type\":\"string\",")
        .contains("\"description\":\"LOW: Not urgent NOW: At once\"")
        .contains("\"todo\":{\"title\":\"Item\",\"$ref\":\"#/$defs/Todo\"}")
        .contains(
            "\"title\":{\"title\":\"Headline\",\"type\":\"string\",\"description\":\"what to do\"}")
        .contains("\"more\":{\"title\":\"More\",\"anyOf\":[");
    assertThat(tools.tool("same").outputSchema().orElseThrow())
        .contains("\"title\":{\"title\":\"Headline\",");
  }

  @Test
  void keepsEveryCharacterOnItsWayIntoTheSchema() {
    String text = "a\\\\b \\\"\\\"\\\"\\\" \\u0000 \\t € 😀 ${x} $$ %s \\\\u0041 \\n end";
    Program.Server tools =
        tools(
            "@McpTool(description = \"%1$s\") public String say(@Arg(description = \"%1$s\") String x)"
                    .replace("%1$s", text)
                + " { return x; }");
    String said = "a\\b \"\"\"\" \u0000 \t € 😀 ${x} $$ %s \\u0041 \n end";
    assertThat(tools.tool("say").description()).hasValue(said);
    assertThat(tools.tool("say").inputSchema())
        .contains("\"a\\\\b \\\"\\\"\\\"\\\" \\u0000 \\t € 😀 ${x} $$ %s \\\\u0041 \\n end\"");
  }

  @Test
  void marksHeaders() {
    Program.Server tools =
        tools(
            """
            @McpTool public void run(
                @Arg(header = "Region") String region, @Arg(header = "X-Id") Optional<Long> id,
                @Arg(header = "dry") boolean dry) {}
            """);
    assertThat(tools.tool("run").headers())
        .containsExactly(
            HeaderParameter.of("Region", "region", HeaderParameter.Type.STRING),
            HeaderParameter.of("X-Id", "id", HeaderParameter.Type.INTEGER),
            HeaderParameter.of("dry", "dry", HeaderParameter.Type.BOOLEAN));
    assertThat(tools.tool("run").inputSchema())
        .contains("\"region\":{\"type\":\"string\",\"x-mcp-header\":\"Region\"}")
        .contains(
            "\"id\":{\"type\":\"integer\",\"minimum\":-9007199254740991,"
                + "\"maximum\":9007199254740991,\"x-mcp-header\":\"X-Id\"}");
    assertThat(tools.refusals("run", "{\"region\":\"\",\"id\":9007199254740992,\"dry\":true}"))
        .containsExactly(
            "/id: expected an integer from -9007199254740991 to 9007199254740991, but got"
                + " 9007199254740992");
  }

  @Test
  void hasOptionalHeadersLeftOutRatherThanNull() throws Exception {
    Program.Server tools =
        tools(
            """
            enum Level { LOW, HIGH }

            @McpTool public String run(
                @Arg(header = "A") Optional<String> a, @Arg(header = "B") @org.jspecify.annotations.Nullable Level b,
                @Arg(header = "C") Optional<Long> c, @Arg(header = "D") Optional<Level> d) {
              return a + " " + b + " " + c + " " + d;
            }
            """);
    assertThat(tools.tool("run").inputSchema()).doesNotContain("null");
    assertThat(tools.call("run", "{}"))
        .isEqualTo("\"Optional.empty null Optional.empty Optional.empty\"");
    assertThat(tools.call("run", "{\"a\":\"x\",\"b\":\"LOW\",\"c\":1,\"d\":\"HIGH\"}"))
        .isEqualTo("\"Optional[x] LOW Optional[1] Optional[HIGH]\"");
    assertThat(tools.refusals("run", "{\"a\":null,\"b\":null,\"c\":null,\"d\":null}"))
        .containsExactly(
            "/a: expected a string, but got null",
            "/b: expected a string, but got null",
            "/c: expected an integer from -9007199254740991 to 9007199254740991, but got null",
            "/d: expected a string, but got null");
  }

  @Test
  void saysThatAnyObjectOfTheRightValuesIsAMap() {
    Program.Server tools =
        tools("@McpTool public Map<String, List<Integer>> same() { return Map.of(); }");
    assertThat(tools.tool("same").outputSchema())
        .hasValue(
            "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"array\",\"items\":"
                + "{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}}}");
  }
}
