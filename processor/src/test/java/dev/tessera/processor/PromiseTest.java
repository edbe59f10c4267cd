package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.runtime.content.Content;
import dev.tessera.runtime.tool.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tools that return a {@code CompletionStage}. */
class PromiseTest {

  private static String source(String method) {
    return """
        import dev.tessera.*;
        import dev.tessera.runtime.content.*;
        import java.util.*;
        import java.util.concurrent.*;

        @McpServer(name = "Tools", version = "1")
        @Public
        class Tools {
          @interface Nullable {}

          record Todo(String title) {}

          static <T> CompletableFuture<T> in(T value) {
            return CompletableFuture.supplyAsync(() -> value);
          }

          @McpTool(description = "Later.") %s
        }
        """
        .formatted(method);
  }

  private static Program.Server tool(String method) {
    return Program.of(source(method)).server("Tools");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CompletionStage<Todo> | new Todo(value) | OBJECT | {\"title\":\"a\"}",
        "CompletableFuture<Todo> | new Todo(value) | OBJECT | {\"title\":\"a\"}",
        "CompletionStage<String> | value | TEXT | \"a\"",
        "CompletionStage<List<String>> | List.of(value) | VALUE | [\"a\"]",
        "CompletionStage<Optional<String>> | Optional.of(value) | VALUE | \"a\"",
        "CompletionStage<Integer> | 1 | VALUE | 1",
        "CompletionStage<Void> | null | NONE | ''",
      })
  void theResultIsWrittenWhenItIsThere(
      String type, String expression, Tool.ResultKind kind, String json) throws Exception {
    Program.Server server =
        tool("public %s later(String value) { return in(%s); }".formatted(type, expression));
    assertThat(server.tool("later").resultKind()).isEqualTo(kind);
    assertThat(server.call("later", "{\"value\":\"a\"}")).isEqualTo(json);
  }

  @Test
  void theSchemaIsThatOfTheValue() {
    assertThat(tool("public CompletionStage<Todo> later() { return null; }").tool("later"))
        .extracting(it -> it.outputSchema().orElseThrow())
        .isEqualTo(
            "{\"type\":\"object\",\"properties\":{\"title\":{\"type\":\"string\"}},"
                + "\"required\":[\"title\"]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Content | Content.text(call)",
        "List<Content.Text> | List.of(Content.text(call))",
        "ToolResult | ToolResult.of(List.of(Content.text(call)))",
      })
  void contentMayComeLaterToo(String type, String expression) throws Exception {
    Program.Server server =
        tool(
            "public CompletionStage<%s> later(String call) { return in(%s); }"
                .formatted(type, expression));
    assertThat(server.answer("later", "{\"call\":\"a\"}").content())
        .containsExactly(Content.text("a"));
  }

  @Test
  void argumentsAreRefusedBeforeAnythingIsPromised() {
    assertThat(
            tool("public CompletionStage<String> later(boolean now) { return in(\"\"); }")
                .refusals("later", "{\"now\":1}"))
        .containsExactly("/now: expected true or false, but got 1");
  }

  @Test
  void aStageThatIsNullIsAFaultOfTheTool() {
    Program.Server server = tool("public CompletionStage<String> later() { return null; }");
    assertThatThrownBy(() -> server.call("later", "{}"))
        .hasMessage("the method has returned no CompletionStage");
  }

  @Test
  void aNullThatIsNotDeclaredIsAFaultOfTheTool() {
    Program.Server server = tool("public CompletionStage<Todo> later() { return in(null); }");
    assertThatThrownBy(() -> server.call("later", "{}"))
        .hasRootCauseInstanceOf(NullPointerException.class);
  }
}
