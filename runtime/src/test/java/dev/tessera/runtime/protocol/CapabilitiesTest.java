package dev.tessera.runtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.OneTool;
import dev.tessera.runtime.SampleFeatures;
import dev.tessera.runtime.SampleTools;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.specification.Specification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapabilitiesTest {
  private static String initialize(String revision) {
    return Asking.result(
        Peer.legacy(revision)
            .serving(new SampleFeatures())
            .exchange(
                Asking.plain(
                    "initialize",
                    "\"protocolVersion\":\""
                        + revision
                        + "\",\"capabilities\":{},\"clientInfo\":{\"name\":\"c\",\"version\":\"1\"}")));
  }

  @Test
  void aServerDeclaresExactlyWhatItHas() {
    String discovered = Asking.result(Asking.ask("server/discover", ""));
    Specification.assertValid("2026-07-28", "DiscoverResult", discovered);
    assertThat(discovered)
        .contains("\"capabilities\":{\"resources\":{},\"prompts\":{},\"completions\":{}},");
    assertThat(Asking.ask(new SampleTools(), "server/discover", ""))
        .contains("\"capabilities\":{\"tools\":{}},");
  }

  @Test
  void aServerThatPublishesChangesDeclaresThatAllItsListsMayChangeEvenThoseThatAreEmptyNow() {
    OneTool server = OneTool.of(Tool.Builder::publishes, call -> {});
    String discovered = Asking.result(Asking.ask(server, "server/discover", ""));
    Specification.assertValid("2026-07-28", "DiscoverResult", discovered);
    assertThat(discovered)
        .contains(
            "\"capabilities\":{\"tools\":{\"listChanged\":true},"
                + "\"resources\":{\"listChanged\":true,\"subscribe\":true},"
                + "\"prompts\":{\"listChanged\":true}},");
    assertThat(Asking.ask(server, "prompts/list", ""))
        .startsWith("200 ")
        .contains("\"prompts\":[]");
    assertThat(Asking.ask(server, "resources/templates/list", ""))
        .contains("\"resourceTemplates\":[]");
    assertThat(Asking.ask(server, "resources/read", "\"uri\":\"note://1\"")).contains("-32602");
  }

  @Test
  void iconsAndTheWebSiteAreSaidOnceAndNotWithEveryResult() {
    String icons =
        "\"version\":\"2\",\"websiteUrl\":\"https://example.com/\",\"icons\":[{\"src\":\"https://example.com/i.png\"}]}";
    assertThat(Asking.ask("server/discover", "")).contains(icons);
    assertThat(Asking.ask("prompts/get", "\"name\":\"greeting\""))
        .contains("{\"name\":\"Features\",\"version\":\"2\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-25, true, true",
    "2025-06-18, true, false",
    "2025-03-26, true, false",
    "2024-11-05, false, false"
  })
  void declaresItInTheFormOfEachRevision(String revision, boolean completions, boolean icons) {
    String result = initialize(revision);
    Specification.assertValid(revision, "InitializeResult", result);
    assertThat(result)
        .contains(
            completions
                ? "\"capabilities\":{\"resources\":{},\"prompts\":{},\"completions\":{}}"
                : "\"capabilities\":{\"resources\":{},\"prompts\":{}}");
    assertThat(result.contains("\"icons\"")).isEqualTo(icons);
    assertThat(result.contains("\"websiteUrl\"")).isEqualTo(icons);
  }

  @ParameterizedTest
  @CsvSource({"tools/list", "tools/call"})
  void aServerWithoutToolsHasNoMethodsForThem(String method) {
    assertThat(
            Peer.modern(method)
                .header("Mcp-Name", "x")
                .serving(new SampleFeatures())
                .exchange(Asking.request(method, "\"name\":\"x\"")))
        .startsWith("404 ")
        .contains("-32601");
    assertThat(Asking.askAt("2025-11-25", method, "\"name\":\"x\""))
        .startsWith("200 ")
        .contains("-32601");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-25, true, true",
    "2025-06-18, true, false",
    "2025-03-26, false, false",
    "2024-11-05, false, false"
  })
  void toolsHaveIconsAndMetaWhereTheRevisionHasThem(String revision, boolean meta, boolean icons) {
    OneTool server =
        OneTool.of(
            tool -> tool.icons("[{\"src\":\"https://example.com/t.png\"}]").meta("{\"a/b\":1}"),
            call -> {});
    assertThat(Asking.ask(server, "tools/list", ""))
        .contains("\"icons\":[{\"src\":\"https://example.com/t.png\"}],\"_meta\":{\"a/b\":1}}]");
    String list =
        Asking.result(
            Peer.legacy(revision).serving(server).exchange(Asking.plain("tools/list", "")));
    Specification.assertValid(revision, "ListToolsResult", list);
    assertThat(list.contains("\"_meta\"")).isEqualTo(meta);
    assertThat(list.contains("\"icons\"")).isEqualTo(icons);
  }
}
