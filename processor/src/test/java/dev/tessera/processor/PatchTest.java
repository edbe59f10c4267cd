package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Members that are left out, null or a value. */
class PatchTest {
  private static final Program.Server TOOLS =
      Program.of(
              """
              import dev.tessera.*;
              import dev.tessera.runtime.json.*;
              import jakarta.validation.constraints.*;
              import java.util.*;
              import org.jspecify.annotations.Nullable;

              @McpServer(name = "Tools", version = "1")
              @Public
              class Tools {
                record Change(
                    Patch<@Size(max = 5) @NotBlank String> title, Patch<List<@Nullable Integer>> tags,
                    Patch<JsonValue> extra) {}

                /**
                 * Shows.
                 *
                 * @param text the text
                 */
                @McpTool public String show(Patch<String> text, Patch<Integer> number) {
                  return text + " " + number + " " + number.applyTo(7);
                }
                @McpTool public Change same(Change x) { return x; }
                @McpTool public Change broken() { return new Change(null, Patch.absent(), Patch.absent()); }
              }
              """)
          .server("Tools");

  @Test
  void tellsAbsentNullAndValueApart() throws Exception {
    assertThat(TOOLS.call("show", "{}")).isEqualTo("\"absent absent 7\"");
    assertThat(TOOLS.call("show", "{\"text\":null,\"number\":null}"))
        .isEqualTo("\"null null null\"");
    assertThat(TOOLS.call("show", "{\"text\":\"x\",\"number\":1}")).isEqualTo("\"x 1 1\"");
    assertThat(TOOLS.refusals("show", "{\"text\":1,\"number\":\"x\"}"))
        .containsExactly(
            "/text: expected a string, but got 1",
            "/number: expected an integer from -2147483648 to 2147483647, but got \"x\"");
  }

  @Test
  void leavesAbsentMembersOutOfResults() throws Exception {
    for (String json :
        new String[] {
          "{}",
          "{\"title\":null,\"tags\":null,\"extra\":null}",
          "{\"title\":\"x\",\"tags\":[1,null],\"extra\":{\"a\":1}}",
          "{\"tags\":[]}"
        }) {
      assertThat(TOOLS.call("same", "{\"x\":" + json + "}")).isEqualTo(json);
    }
  }

  @Test
  void isOptionalAndNullableInSchemasAndNotRequiredInResults() {
    assertThat(TOOLS.tool("show").inputSchema())
        .startsWith(
            "{\"type\":\"object\",\"properties\":{\"text\":"
                + "{\"type\":[\"string\",\"null\"],\"description\":\"the text\"},")
        .doesNotContain("required");
    assertThat(TOOLS.tool("same").outputSchema().orElseThrow())
        .startsWith(
            "{\"type\":\"object\",\"properties\":{\"title\":{\"type\":[\"string\",\"null\"]}")
        .doesNotContain("required");
  }

  @Test
  void holdsTheConstraintsOfTheValueThatIsThere() throws Exception {
    assertThat(TOOLS.refusals("same", "{\"x\":{\"title\":\"      \"}}"))
        .containsExactly(
            "/x/title: must have at most 5 characters, but has 6",
            "/x/title: must have at least 1 character that is not white space, but got \"      \"");
    assertThat(TOOLS.tool("same").inputSchema()).contains("\"maxLength\":5");
    assertThat(TOOLS.call("same", "{\"x\":{\"title\":null}}")).isEqualTo("{\"title\":null}");
  }

  @Test
  void refusesToWriteAPatchThatIsNullItself() {
    assertThatThrownBy(() -> TOOLS.call("broken", "{}"))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("The result has null in \"title\"");
  }
}
