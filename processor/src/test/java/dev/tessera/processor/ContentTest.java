package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.content.Content;
import dev.tessera.runtime.content.ToolResult;
import dev.tessera.runtime.tool.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tools that say themselves what their answer looks like. */
class ContentTest {

  private static Program.Server tool(String type, String expression) {
    String source =
        """
        import dev.tessera.*;
        import dev.tessera.runtime.content.*;
        import java.util.*;

        @McpServer(name = "Tools", version = "1")
        @Public
        class Tools {
          @McpTool public %s show(String what) { return %s; }
        }
        """
            .formatted(type, expression);
    return Program.of(source).server("Tools");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Content | Content.text(what)",
        "Content.Text | Content.text(what)",
        "List<Content> | List.of(Content.text(what))",
        "List<Content.Text> | List.of(Content.text(what))",
        "List<? extends Content> | List.of(Content.text(what))",
        "ToolResult | ToolResult.builder().content(Content.text(what)).build()",
      })
  void anAnswerMayBePutTogetherByTheTool(String type, String expression) throws Exception {
    Program.Server server = tool(type, expression);
    assertThat(server.tool("show").resultKind()).isEqualTo(Tool.ResultKind.CONTENT);
    assertThat(server.tool("show").outputSchema()).isEmpty();
    ToolResult answer = server.answer("show", "{\"what\":\"a\"}");
    assertThat(answer.content()).containsExactly(Content.text("a"));
    assertThat(answer.isError()).isFalse();
  }

  @Test
  void itsArgumentsAreCheckedLikeAnyOthers() {
    assertThat(tool("Content", "Content.text(what)").refusals("show", "{\"what\":1}"))
        .containsExactly("/what: expected a string, but got 1");
  }
}
