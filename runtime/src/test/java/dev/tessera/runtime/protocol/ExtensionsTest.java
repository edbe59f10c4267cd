package dev.tessera.runtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.OneTool;
import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.ClientCapabilities;
import dev.tessera.runtime.tool.ToolCall;
import dev.tessera.specification.Specification;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What servers and clients tell each other about extensions of the protocol. */
class ExtensionsTest {
  private static final String UI = "io.modelcontextprotocol/ui";

  private record Extended(ServerDescription description) implements McpFeatures {
    Extended() {
      this(
          ServerDescription.named("Extended", "1", OneTool.SCOPES)
              .extension("com.example/second", "{\"levels\":[1,2]}")
              .extension("com.example/first", "{}")
              .build());
    }

    @Override
    public void call(int tool, ToolCall call) {
      throw new IndexOutOfBoundsException(tool);
    }
  }

  private static String told(String capabilities, Function<ClientCapabilities, Object> question) {
    return new AskedClient(
            OneTool.of(
                it -> it,
                call -> call.result().value(String.valueOf(question.apply(call.capabilities())))))
        .capableOf(capabilities)
        .call();
  }

  @Test
  void discoveryHasThemWithTheirSettingsInTheOrderOfTheServer() {
    String discovered = Asking.result(Asking.ask(new Extended(), "server/discover", ""));
    Specification.assertValid("2026-07-28", "DiscoverResult", discovered);
    assertThat(discovered)
        .contains(
            "\"capabilities\":{\"extensions\":{\"com.example/second\":{\"levels\":[1,2]},"
                + "\"com.example/first\":{}}},");
  }

  @Test
  void anEarlierRevisionHasNoPlaceForThem() {
    assertThat(
            Peer.legacy("2025-11-25")
                .serving(new Extended())
                .exchange(
                    Asking.plain(
                        "initialize",
                        "\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},"
                            + "\"clientInfo\":{\"name\":\"c\",\"version\":\"1\"}")))
        .contains("\"capabilities\":{},");
  }

  @Test
  void anotherAccessPolicyLeavesThem() {
    ServerDescription description = new Extended().description();
    assertThat(description.withAccess(description.access().withAnonymous()).extensions())
        .isEqualTo(description.extensions());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"extensions\":{\"io.modelcontextprotocol/ui\":{\"mimeTypes\":[\"a/b\"]}} | true",
        "\"extensions\":{\"io.modelcontextprotocol/ui\":{}}                        | true",
        "\"extensions\":{\"com.example/ui\":{}}                                    | false",
        "\"extensions\":{\"io.modelcontextprotocol/ui\":true}                      | false",
        "\"extensions\":[\"io.modelcontextprotocol/ui\"]                           | false",
        "\"experimental\":{\"io.modelcontextprotocol/ui\":{}}                      | false"
      })
  void aToolLearnsWhetherItsClientHasOne(String capabilities, boolean has) {
    assertThat(told(capabilities, it -> it.hasExtension(UI))).contains("\"text\":\"" + has + "\"");
  }

  @Test
  void aToolLearnsWhatItsClientSaysAboutOne() {
    String declared = "\"extensions\":{\"" + UI + "\":{\"mimeTypes\":[\"text/html\"]}}";
    assertThat(
            told(
                declared,
                it -> it.extension(UI).flatMap(json -> json.member("mimeTypes")).orElseThrow()))
        .contains("\"text\":\"[\\\"text/html\\\"]\"");
    assertThat(told("\"extensions\":{\"" + UI + "\":{}}", it -> it.extension(UI).orElseThrow()))
        .contains("\"text\":\"{}\"");
    assertThat(told("", it -> it.extension(UI).map(JsonValue::toString).orElse("none")))
        .contains("\"text\":\"none\"");
  }

  @Test
  void settingsThatNobodyCanReadAreTheModelsBusiness() {
    assertThat(told("\"extensions\":{\"" + UI + "\":{\"a\":1e999}}", it -> it.extension(UI)))
        .contains("\"isError\":true", "The client's settings of the extension");
  }

  @Test
  void aToolMayDemandOne() {
    assertThat(
            told(
                "",
                it -> {
                  it.requireExtension(UI);
                  return "never";
                }))
        .startsWith("400 ")
        .contains("-32021")
        .contains(
            "\"data\":{\"requiredCapabilities\":{\"extensions\":{\"io.modelcontextprotocol/ui\":{}}}}");
  }
}
