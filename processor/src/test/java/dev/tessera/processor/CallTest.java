package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.runtime.tool.Tool.ResultKind;
import dev.tessera.runtime.tool.ToolException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Compiles a class, calls its tools with JSON and expects JSON. */
class CallTest {

  private static Program.Server tools(String members) {
    String source =
        """
        import dev.tessera.*;
        import dev.tessera.runtime.tool.*;
        import java.time.*;
        import java.util.*;
        import org.jspecify.annotations.Nullable;

        @McpServer(name = "Tools", version = "1", scopes = @Scope("read"))
        @Public
        class Tools {
          %s
        }
        """
            .formatted(members);
    return Program.of(source).server("Tools");
  }

  @Test
  void callsAMethodWithItsArgumentsInAnyOrder() throws Exception {
    Program.Server tools = tools("@McpTool public String join(String a, int b) { return a + b; }");
    assertThat(tools.call("join", "{\"b\":1,\"a\":\"x\"}")).isEqualTo("\"x1\"");
  }

  @Test
  void refusesWhatDoesNotFitAndNeverCallsTheMethod() {
    Program.Server tools =
        tools("@McpTool public String join(String a, int b) { throw new AssertionError(); }");
    assertThat(tools.refusals("join", "{\"b\":1.5,\"c\":{}}"))
        .containsExactly(
            "/b: expected an integer from -2147483648 to 2147483647, but got 1.5",
            "/c: is not known; known are: a, b",
            "/a: is required, but missing");
  }

  @Test
  void refusesArgumentsOfAToolThatHasNone() throws Exception {
    Program.Server tools = tools("@McpTool public String ping() { return \"pong\"; }");
    assertThat(tools.call("ping", "{}")).isEqualTo("\"pong\"");
    assertThat(tools.refusals("ping", "{\"x\":1}")).containsExactly("/x: is not known");
  }

  @Test
  void givesNullForNullableArgumentsThatAreNullOrMissing() throws Exception {
    Program.Server tools =
        tools(
            """
            @McpTool public String show(@Nullable String a, @Nullable Integer b, Optional<Long> c) {
              return a + " " + b + " " + c;
            }
            """);
    assertThat(tools.call("show", "{}")).isEqualTo("\"null null Optional.empty\"");
    assertThat(tools.call("show", "{\"a\":null,\"b\":null,\"c\":null}"))
        .isEqualTo("\"null null Optional.empty\"");
    assertThat(tools.call("show", "{\"a\":\"x\",\"b\":1,\"c\":2}"))
        .isEqualTo("\"x 1 Optional[2]\"");
  }

  @Test
  void givesDefaultsForArgumentsThatAreMissing() throws Exception {
    Program.Server tools =
        tools(
            """
            enum Level { LOW, HIGH }

            @McpTool public String show(
                @Default("a \\"b\\"\\n") String a, @Default("-128") byte b, @Default("-1") short c,
                @Default("9223372036854775807") long d, @Default("1e-400") double e,
                @Default("2.5") Float f, @Default("true") boolean g, @Default("HIGH") Level h,
                @Default("123E4567-e89b-12d3-a456-426614174000") UUID i,
                @Default("2026-07-28") LocalDate j, @Default("2026-07-28T00:00:00+02:00") Instant k,
                @Default("5") Optional<Integer> l, @Default("2026") Year m,
                @Default("Europe/Paris") ZoneId n, @Default("x") @Nullable String o) {
              return a + b + c + d + e + f + g + h + i + j + k + l + m + n + o;
            }
            """);
    assertThat(tools.call("show", "{}"))
        .isEqualTo(
            "\"a \\\"b\\\"\\n-128-192233720368547758070.02.5trueHIGH"
                + "123e4567-e89b-12d3-a456-4266141740002026-07-282026-07-27T22:00:00Z"
                + "Optional[5]2026Europe/Parisx\"");
    assertThat(tools.tool("show").inputSchema())
        .contains("\"default\":\"a \\\"b\\\"\\n\"", "\"default\":1e-400", "\"default\":2026}");
  }

  @Test
  void acceptsNoNullForADefaultThatIsNotNullable() {
    Program.Server tools =
        tools("@McpTool public int twice(@Default(\"1\") int x) { return 2 * x; }");
    assertThat(tools.refusals("twice", "{\"x\":null}")).hasSize(1);
  }

  @Test
  void readsAndWritesNestedRecordsListsAndMaps() throws Exception {
    Program.Server tools =
        tools(
            """
            record Box(String name, List<Item> items, Map<String, List<@Nullable Integer>> counts) {}
            record Item(UUID id, @Nullable LocalDate due, Optional<Box2> inner) {}
            record Box2(boolean open) {}

            @McpTool public Box same(Box box) { return box; }
            """);
    String box =
        "{\"name\":\"b\",\"items\":[{\"id\":\"123e4567-e89b-12d3-a456-426614174000\","
            + "\"due\":\"2026-07-28\",\"inner\":{\"open\":true}},"
            + "{\"id\":\"123e4567-e89b-12d3-a456-426614174000\",\"due\":null,\"inner\":null}],"
            + "\"counts\":{\"a\":[1,null],\"\":[]}}";
    assertThat(tools.call("same", "{\"box\":" + box + "}")).isEqualTo(box);
  }

  @Test
  void buildsNoRecordOutOfPartsThatAreWrong() {
    Program.Server tools =
        tools(
            """
            record Positive(int x) {
              Positive {
                if (x <= 0) {
                  throw new AssertionError("built");
                }
              }
            }

            @McpTool public int sum(List<Positive> all) { return 0; }
            """);
    String wrong = "{\"x\":\"1\"},".repeat(120);
    assertThat(tools.refusals("sum", "{\"all\":[" + wrong + "{\"y\":1}]}")).hasSize(100);
  }

  @Test
  void readsEnumsByTheNamesOfTheirConstants() throws Exception {
    Program.Server tools =
        tools(
            """
            enum Level { LOW, HIGH { @Override public String toString() { return "high"; } } }
            @McpTool public List<Level> other(Level level, DayOfWeek day) {
              return List.of(Level.HIGH, level);
            }
            """);
    assertThat(tools.call("other", "{\"level\":\"LOW\",\"day\":\"MONDAY\"}"))
        .isEqualTo("[\"HIGH\",\"LOW\"]");
    assertThat(tools.refusals("other", "{\"level\":\"low\",\"day\":\"MONDAY\"}"))
        .containsExactly("/level: expected one of LOW, HIGH, but got \"low\"");
    assertThat(tools.refusals("other", "{\"level\":7,\"day\":\"MONDAY\"}"))
        .containsExactly("/level: expected a string, but got 7");
  }

  @Test
  void tellsFormsOfResultsApart() {
    Program.Server tools =
        tools(
            """
            record Point(int x) {}
            @McpTool public void none() {}
            @McpTool public String text() { return ""; }
            @McpTool public Point object() { return null; }
            @McpTool public Map<String, Integer> map() { return null; }
            @McpTool public List<String> list() { return null; }
            @McpTool public int number() { return 0; }
            @McpTool public @Nullable Point nullable() { return null; }
            """);
    assertThat(tools.tools().description().tools())
        .extracting(tool -> tool.name() + " " + tool.resultKind())
        .containsExactly(
            "none " + ResultKind.NONE,
            "text " + ResultKind.TEXT,
            "object " + ResultKind.OBJECT,
            "map " + ResultKind.OBJECT,
            "list " + ResultKind.VALUE,
            "number " + ResultKind.VALUE,
            "nullable " + ResultKind.VALUE);
  }

  @Test
  void writesNothingForVoidAndNullForANullableResult() throws Exception {
    Program.Server tools =
        tools(
            """
            @McpTool public void none() {}
            @McpTool public @Nullable Integer nothing() { return null; }
            @McpTool public Optional<String> empty() { return Optional.empty(); }
            """);
    assertThat(tools.call("none", "{}")).isEmpty();
    assertThat(tools.call("nothing", "{}")).isEqualTo("null");
    assertThat(tools.call("empty", "{}")).isEqualTo("null");
  }

  @Test
  void refusesToWriteANullWhereTheSchemaHasNone() {
    Program.Server tools =
        tools(
            """
            record Point(String name) {}
            @McpTool public Point object() { return new Point(null); }
            """);
    assertThatThrownBy(() -> tools.call("object", "{}"))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("The result has null in \"name\"");
  }

  @Test
  void letsExceptionsOfTheUsersThrough() {
    Program.Server tools =
        tools(
            """
            @McpTool public String fail() { throw new ToolException("No such todo."); }
            @McpTool public String checked() throws java.io.IOException {
              throw new java.io.IOException("disk");
            }
            """);
    assertThatThrownBy(() -> tools.call("fail", "{}"))
        .isInstanceOf(ToolException.class)
        .hasMessage("No such todo.");
    assertThatThrownBy(() -> tools.call("checked", "{}")).isInstanceOf(java.io.IOException.class);
  }

  @Test
  void passesWhoCallsAndWhatTheClientCan() throws Exception {
    Program.Server tools =
        tools(
            """
            @McpTool public String who(Caller caller, String greeting, ClientCapabilities client) {
              return greeting + caller.scopes() + client.names();
            }
            """);
    assertThat(tools.call("who", "{\"greeting\":\"hi\"}", Set.of("read")))
        .isEqualTo("\"hi[read][]\"");
    assertThat(tools.tool("who").inputSchema()).doesNotContain("caller", "client");
  }

  @Test
  void passesWhatToolAndClientSayToEachOther() throws Exception {
    Program.Server tools =
        tools(
            """
            @McpTool public String talk(
                dev.tessera.runtime.interaction.Progress progress,
                String greeting,
                dev.tessera.runtime.interaction.ClientLog log,
                dev.tessera.runtime.interaction.Cancellation cancellation,
                dev.tessera.runtime.interaction.TraceContext trace,
                dev.tessera.runtime.interaction.RequestMeta meta) {
              progress.report(1, 2);
              log.info("goes on");
              return greeting + progress.isWanted() + cancellation.isCancelled()
                  + trace.traceparent().isPresent() + meta.members();
            }
            @McpTool public void progressOnly(dev.tessera.runtime.interaction.Progress progress) {}
            @McpTool public void pollingOnly(dev.tessera.runtime.interaction.Polling polling) {
              polling.disconnect(java.time.Duration.ofSeconds(1));
            }
            @McpTool public void cancellationOnly(
                dev.tessera.runtime.interaction.Cancellation cancellation) {}
            """);
    assertThat(tools.call("talk", "{\"greeting\":\"hi\"}")).isEqualTo("\"hifalsefalsefalse{}\"");
    assertThat(tools.tool("talk").inputSchema())
        .contains("\"properties\":{\"greeting\":{\"type\":\"string\"}}");
    assertThat(tools.tool("talk").logs()).isTrue();
    assertThat(tools.tool("talk").streams()).isTrue();
    assertThat(tools.tool("progress_only").logs()).isFalse();
    assertThat(tools.tool("progress_only").streams()).isTrue();
    assertThat(tools.call("polling_only", "{}")).isEmpty();
    assertThat(tools.tool("polling_only").streams()).isTrue();
    assertThat(tools.tool("cancellation_only").streams()).isFalse();
  }

  @Test
  void knowsHowLongACallMayTake() throws Exception {
    Program.Server tools =
        tools(
            """
            @McpTool(timeout = "1500ms") public void some() {}
            @McpTool(timeout = "off") public void forever() {}
            @McpTool public void usual() {}
            """);
    assertThat(tools.tool("some").timeout()).contains(Duration.ofMillis(1_500));
    assertThat(tools.tool("forever").timeout()).contains(Duration.ZERO);
    assertThat(tools.tool("usual").timeout()).isEmpty();
  }

  @Test
  void passesTheClaimsOfTheAccessToken() throws Exception {
    Program.Server tools =
        tools(
            """
            @McpTool public String issuer(dev.tessera.runtime.tool.AccessToken token) {
              return token.issuer().orElse("nobody") + token.scopes();
            }
            """);
    assertThat(tools.call("issuer", "{}", Set.of("read"))).isEqualTo("\"nobody[read]\"");
    assertThat(tools.tool("issuer").inputSchema()).doesNotContain("token");
  }

  @Test
  void callsStaticMethodsWithoutAnObject() throws Exception {
    Program.Server tools =
        tools("private Tools() {} @McpTool public static String hi() { return \"hi\"; }");
    assertThat(tools.call("hi", "{}")).isEqualTo("\"hi\"");
  }

  @Test
  void givesOverloadedMethodsTheirOwnGuards() throws Exception {
    Program.Server tools =
        tools(
            """
            @McpTool(name = "add_text") public String add(String x) { return x; }
            @McpTool(name = "add_number") public int add(int x) { return x; }
            """);
    assertThat(tools.call("add_text", "{\"x\":\"1\"}")).isEqualTo("\"1\"");
    assertThat(tools.call("add_number", "{\"x\":1}")).isEqualTo("1");
  }
}
