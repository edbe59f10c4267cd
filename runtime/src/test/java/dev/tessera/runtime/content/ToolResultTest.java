package dev.tessera.runtime.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolResultTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{} {}", "{\"a\":1,\"a\":2}", "nul"})
  void takesOnlyOneJsonValueForStructuredContent(String json) {
    assertThatThrownBy(() -> ToolResult.builder().structuredContent(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("A value is not JSON: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"trace", "example.com/trace", "com.example.mcp/trace", "com.example/", "a"})
  void takesKeysOfTheUsersOwn(String key) {
    assertThat(ToolResult.builder().meta(key, "1").build().meta().members())
        .containsEntry(key, "1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.modelcontextprotocol/x",
        "dev.mcp/x",
        "org.modelcontextprotocol.api/x",
        "com.mcp.tools/x",
        "1.example/x",
        "a b",
        "-a",
        "example.com/a/b"
      })
  void refusesKeysOfAnotherFormOrReserved(String key) {
    assertThatThrownBy(() -> ToolResult.builder().meta(key, "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + key + "\"");
  }

  @Test
  void refusesAPriorityOutOfRange() {
    assertThatThrownBy(() -> Annotations.none().withPriority(1.1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Annotations.none().withPriority(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
