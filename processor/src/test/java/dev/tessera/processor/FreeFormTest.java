package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.tool.Tool;
import org.junit.jupiter.api.Test;

/** Values of which the shape is not known at compile time. */
class FreeFormTest {
  private static final Program.Server TOOLS =
      Program.of(
              """
              import dev.tessera.*;
              import dev.tessera.runtime.json.JsonValue;
              import java.util.*;
              import org.jspecify.annotations.Nullable;

              @McpServer(name = "Tools", version = "1")
              @Public
              class Tools {
                record Event(String topic, JsonValue payload) {}

                record Id(JsonValue raw) {
                  Id {
                    raw.asString();
                  }
                }

                /**
                 * Same.
                 *
                 * @param x anything
                 */
                @McpTool public JsonValue same(JsonValue x) { return x; }
                @McpTool public String show(@Nullable JsonValue a, Optional<JsonValue> b) {
                  return a + " " + b;
                }
                @McpTool public Event event(Event x) { return x; }
                @McpTool public Map<String, JsonValue> members(Map<String, JsonValue> x) { return x; }
                @McpTool public List<JsonValue> list(List<JsonValue> x) { return x; }
                @McpTool public int distinct(Set<JsonValue> x) { return x.size(); }
                @McpTool public String id(Id x) { return x.raw().asString(); }
              }
              """)
          .server("Tools");

  @Test
  void takesAnyValueAsItIs() throws Exception {
    for (String json : new String[] {"null", "1.50", "\"x\"", "[1,[]]", "{\"b\":{},\"a\":null}"}) {
      assertThat(TOOLS.call("same", "{\"x\":" + json + "}")).isEqualTo(json);
    }
  }

  @Test
  void demandsTheArgumentThoughNullIsAValueOfIt() {
    assertThat(TOOLS.refusals("same", "{}")).containsExactly("/x: is required, but missing");
  }

  @Test
  void takesNullForAbsentWhereTheArgumentMayBeAbsent() throws Exception {
    assertThat(TOOLS.call("show", "{\"a\":null,\"b\":null}")).isEqualTo("\"null Optional.empty\"");
    assertThat(TOOLS.call("show", "{}")).isEqualTo("\"null Optional.empty\"");
    assertThat(TOOLS.call("show", "{\"a\":[null],\"b\":1}")).isEqualTo("\"[null] Optional[1]\"");
  }

  @Test
  void hasASchemaThatEverythingFits() {
    Tool same = TOOLS.tool("same");
    assertThat(same.inputSchema())
        .isEqualTo(
            "{\"type\":\"object\",\"properties\":{\"x\":{\"description\":\"anything\"}},"
                + "\"required\":[\"x\"],\"additionalProperties\":false}");
    assertThat(same.outputSchema()).contains("{}");
    assertThat(same.resultKind()).isEqualTo(Tool.ResultKind.VALUE);
    assertThat(TOOLS.tool("members").outputSchema())
        .contains("{\"type\":\"object\",\"additionalProperties\":{}}");
    assertThat(TOOLS.tool("members").resultKind()).isEqualTo(Tool.ResultKind.OBJECT);
  }

  @Test
  void standsWhereverATypeCan() throws Exception {
    String event = "{\"topic\":\"t\",\"payload\":{\"a\":[1]}}";
    assertThat(TOOLS.call("event", "{\"x\":" + event + "}")).isEqualTo(event);
    assertThat(TOOLS.call("members", "{\"x\":{\"a\":1,\"b\":null}}"))
        .isEqualTo("{\"a\":1,\"b\":null}");
    assertThat(TOOLS.call("list", "{\"x\":[null,{}]}")).isEqualTo("[null,{}]");
    assertThat(TOOLS.call("distinct", "{\"x\":[1,\"1\",{\"a\":1}]}")).isEqualTo("3");
    assertThat(TOOLS.refusals("distinct", "{\"x\":[{\"a\":1,\"b\":2},{\"b\":2.0,\"a\":1}]}"))
        .containsExactly("/x/1: is the same as an element before it");
  }

  @Test
  void pointsAtWhatNobodyCouldHold() {
    assertThat(TOOLS.refusals("same", "{\"x\":{\"a\":[1,1e999999999],\"b\":\"\\ud800\"}}"))
        .containsExactly(
            "/x/a/1: expected a number from -1.7976931348623157E+308 to 1.7976931348623157E+308,"
                + " with at most 400 decimal places, but got 1e999999999",
            "/x/b: has half of a surrogate pair");
    assertThat(TOOLS.refusals("same", "{\"x\":{\"a\":1,\"a\":2}}"))
        .containsExactly("/x/a: is there more than once");
  }

  @Test
  void tellsTheModelWhatTheConstructorOfARecordExpectedOfIt() {
    assertThat(TOOLS.refusals("id", "{\"x\":{\"raw\":{}}}"))
        .containsExactly("/x: expected a string, but got an object");
  }
}
