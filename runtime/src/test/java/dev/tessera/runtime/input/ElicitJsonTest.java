package dev.tessera.runtime.input;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.runtime.SampleTools;
import dev.tessera.runtime.json.Json;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.ClientCapabilities;
import dev.tessera.runtime.tool.ToolCall;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElicitJsonTest {
  private final ToolCall call =
      new ToolCall(
          "ask",
          Json.reader(new byte[] {'{', '}'}, 0, 2),
          new JsonWriter(),
          Caller.local(SampleTools.SCOPES, Set.of()),
          ClientCapabilities.none());

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "7", "{} {}"})
  void theSchemaOfAFormIsAJsonObject(String schema) {
    assertThatThrownBy(() -> new ElicitJson(call.inputs(), "form").request("?", schema))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The schema of a form is no JSON");
  }
}
