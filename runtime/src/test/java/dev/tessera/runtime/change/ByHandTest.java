package dev.tessera.runtime.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.runtime.content.ToolResult;
import dev.tessera.runtime.json.Json;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.prompt.Prompt;
import dev.tessera.runtime.prompt.PromptResult;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.ClientCapabilities;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.ScopeVocabulary;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByHandTest {
  private static final ScopeVocabulary SCOPES = ScopeVocabulary.builder().build();
  private static final Guard OPEN = Guard.open(SCOPES);

  private static void tool(Tool.Builder tool) {
    ByHand.tool(tool.build(), (arguments, call) -> ToolResult.of(List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "add todo", "größe", "a/b"})
  void aToolNameIsOneThatClientsCanRead(String name) {
    assertThatThrownBy(() -> tool(Tool.named(name, OPEN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Tool name \""
                + name
                + "\" is not 1 to 128 characters from A-Z, a-z, 0-9, '_', '-' and '.'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ | its input schema is no JSON: The text is not JSON",
        "[] | its input schema is not an object of JSON",
        "{} | its input schema has to say \"type\":\"object\"",
        "{\"type\":\"string\"} | its input schema has to say \"type\":\"object\"",
        "{\"type\":\"object\",\"type\":\"object\"} | its input schema is no JSON: The JSON text has an"
            + " object with two members of the same name"
      })
  void anInputSchemaIsThatOfAnObject(String schema, String problem) {
    assertThatThrownBy(() -> tool(Tool.named("bee", OPEN).inputSchema(schema)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Tool \"bee\": " + problem);
  }

  @Test
  void everyOtherPieceOfJsonIsChecked() {
    assertThatThrownBy(() -> tool(Tool.named("bee", OPEN).objectResult("x")))
        .hasMessageContaining("its output schema");
    assertThatThrownBy(() -> tool(Tool.named("bee", OPEN).annotations("1")))
        .hasMessageContaining("its annotations");
    assertThatThrownBy(() -> tool(Tool.named("bee", OPEN).icons("{}")))
        .hasMessage("Tool \"bee\": its icons is not an array of JSON");
    assertThatThrownBy(
            () ->
                ByHand.prompt(
                    Prompt.named("poem", OPEN).meta("[]").build(),
                    (arguments, call) -> PromptResult.of()))
        .hasMessageContaining("its _meta");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "note", "/note", "1note://x", "note://a b", "note://ü"})
  void aUriHasASchemeAndVisibleCharacters(String uri) {
    assertThatThrownBy(
            () ->
                ByHand.resource(
                    Resource.at(uri, "note", OPEN).build(), (variables, call) -> List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Resource \""
                + uri
                + "\": its URI is not a scheme, a colon and visible ASCII characters");
  }

  @Test
  void outsideOfAServerNobodyHearsOfAChangeAndNothingIsOffered() {
    ToolCall call =
        new ToolCall(
            Json.readerOfUntrusted(new byte[] {'{', '}'}),
            new JsonWriter(),
            Caller.anonymous(SCOPES),
            ClientCapabilities.none());
    Changes changes = Changes.of(call);
    changes.resourceUpdated("note://1");
    assertThatThrownBy(() -> changes.withdrawTool("bee"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("only a TesseraServer");
    assertThatThrownBy(changes::register).isInstanceOf(IllegalStateException.class);
    assertThat(changes).isSameAs(Changes.of(call));
  }
}
