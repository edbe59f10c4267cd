package dev.tessera.runtime.protocol;

import static dev.tessera.runtime.protocol.Asking.ask;
import static dev.tessera.runtime.protocol.Asking.askAt;
import static dev.tessera.runtime.protocol.Asking.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.SampleTools;
import dev.tessera.specification.Specification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourcesTest {
  private static final String ICONS = "\"icons\":[{\"src\":\"https://example.com/i.png\"}]";

  private static String uri(String uri) {
    return "\"uri\":\"" + uri + "\"";
  }

  private static String read(String uri) {
    return ask("resources/read", uri(uri));
  }

  @Test
  void listsResourcesWithAllThatIsSaidOfThem() {
    String list = result(ask("resources/list", ""));
    Specification.assertValid("2026-07-28", "ListResourcesResult", list);
    assertThat(list)
        .startsWith(
            "{\"resultType\":\"complete\",\"resources\":[{\"uri\":\"test://text\",\"name\":\"text\","
                + "\"title\":\"A text\",\"description\":\"Says hello.\",\"mimeType\":\"text/plain\",\"size\":5,"
                + "\"annotations\":{\"audience\":[\"user\"],\"priority\":0.5},"
                + ICONS
                + ",\"_meta\":{\"example.com/x\":1}},{\"uri\":\"test://bytes\",\"name\":\"bytes\"},")
        .contains("\"ttlMs\":300000,\"cacheScope\":\"public\"")
        .doesNotContain("{id}");
  }

  @Test
  void listsTemplates() {
    String list = result(ask("resources/templates/list", ""));
    Specification.assertValid("2026-07-28", "ListResourceTemplatesResult", list);
    assertThat(list)
        .contains(
            "\"resourceTemplates\":[{\"uriTemplate\":\"test://item/{id}/data\",\"name\":\"item\",\"title\":\"An item\",")
        .contains(
            "{\"uriTemplate\":\"test://file/{+path}\",\"name\":\"file\",\"mimeType\":\"text/markdown\"}]")
        .doesNotContain("\"uri\":");
  }

  @Test
  void readsAText() {
    String result = result(read("test://text"));
    Specification.assertValid("2026-07-28", "ReadResourceResult", result);
    assertThat(result)
        .isEqualTo(
            "{\"resultType\":\"complete\",\"contents\":[{\"uri\":\"test://text\",\"mimeType\":\"text/plain\",\"text\":\"hello\"}],"
                + "\"ttlMs\":0,\"cacheScope\":\"private\",\"_meta\":{\"io.modelcontextprotocol/serverInfo\":"
                + "{\"name\":\"Features\",\"version\":\"2\"}}}");
  }

  @Test
  void readsBytesAndSeveralContentsAndSaysHowLongTheyAreFresh() {
    String result = result(read("test://bytes"));
    Specification.assertValid("2026-07-28", "ReadResourceResult", result);
    assertThat(result)
        .contains(
            "[{\"uri\":\"test://bytes\",\"mimeType\":\"image/png\",\"blob\":\"AQID\","
                + "\"_meta\":{\"example.com/part\":[1]}},"
                + "{\"uri\":\"test://bytes/about\",\"text\":\"about\"}],\"ttlMs\":60000,")
        .contains("\"cacheScope\":\"private\"");
  }

  @Test
  void readsJsonByATemplate() {
    assertThat(read("test://item/a%20b/data"))
        .contains(
            "{\"uri\":\"test://item/a%20b/data\",\"mimeType\":\"application/json\",\"text\":\"{\\\"id\\\":\\\"a b\\\"}\"}");
  }

  @Test
  void readsWhatComesLater() {
    assertThat(read("test://item/later/data")).contains("\"text\":\"\\\"in time\\\"\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"})
  void readsInEveryRevision(String revision) {
    for (String uri : new String[] {"test://text", "test://bytes", "test://item/7/data"}) {
      String result = result(askAt(revision, "resources/read", uri(uri)));
      Specification.assertValid(revision, "ReadResourceResult", result);
      assertThat(result).doesNotContain("ttlMs", "io.modelcontextprotocol");
    }
  }

  @ParameterizedTest
  @CsvSource({"2025-11-25, true", "2025-06-18, true", "2025-03-26, false", "2024-11-05, false"})
  void saysBesideContentsWhatTheRevisionHasAPlaceFor(String revision, boolean meta) {
    assertThat(askAt(revision, "resources/read", uri("test://bytes")).contains("_meta"))
        .isEqualTo(meta);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "test://nothing",
        "test://item/none/data",
        "test://item/gone/data",
        "test://item//data",
        "test://item/a/b/data",
        "test://item/a%2Fb/data",
        "test://item/%/data",
        "TEST://text",
        ""
      })
  void whatIsNotThereIsAnErrorWithItsUri(String uri) {
    String error =
        "200 {\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":%d,\"message\":\"Resource not found\",\"data\":{\"uri\":\"%s\"}}}";
    assertThat(read(uri)).isEqualTo(error.formatted(-32602, uri));
    for (String revision : Asking.LEGACY) {
      assertThat(askAt(revision, "resources/read", uri(uri)))
          .isEqualTo(error.formatted(-32002, uri));
    }
  }

  @Test
  void whatAResourceSaysByAToolExceptionIsAnInternalError() {
    assertThat(read("test://item/tired/data"))
        .isEqualTo(
            "200 {\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32603,\"message\":\"Not today.\"}}");
  }

  @Test
  void ofABugTheClientLearnsAReferenceOnly() {
    assertThat(read("test://item/bug/data"))
        .contains("\"code\":-32603,\"message\":\"Internal error. Reference: ")
        .doesNotContain("secret");
  }

  @Test
  void namesTheCapabilityThatIsMissing() {
    assertThat(read("test://item/sample/data"))
        .startsWith("400 ")
        .contains("-32021")
        .contains("\"requiredCapabilities\":{\"sampling\":{}}");
    assertThat(askAt("2025-11-25", "resources/read", uri("test://item/sample/data")))
        .startsWith("200 ")
        .contains("-32603");
  }

  @Test
  void aUriIsAString() {
    assertThat(
            Peer.modern("resources/read")
                .serving(new dev.tessera.runtime.SampleFeatures())
                .exchange(Asking.request("resources/read", "\"uri\":7")))
        .startsWith("400 ")
        .contains("-32020");
    assertThat(askAt("2025-11-25", "resources/read", "\"uri\":7"))
        .isEqualTo(
            "200 {\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32602,\"message\":\"\\\"params.uri\\\" is a string\"}}");
  }

  @Test
  void theUriIsInAHeaderEncodedIfNeedBe() {
    String request = Asking.request("resources/read", uri("test://item/\\u00fc/data"));
    Peer peer = Asking.modern("resources/read", uri("test://item/-/data"));
    assertThat(peer.exchange(request)).startsWith("400 ").contains("-32020");
    assertThat(peer.without("Mcp-Name").exchange(request)).startsWith("400 ").contains("-32020");
    String encoded = "=?base64?dGVzdDovL2l0ZW0vw7wvZGF0YQ==?=";
    assertThat(peer.header("Mcp-Name", encoded).exchange(request))
        .startsWith("200 ")
        .contains("Resource not found"); // what is no URI has to be percent-encoded
  }

  @ParameterizedTest
  @ValueSource(strings = {"resources/list", "resources/templates/list", "resources/read"})
  void thereIsNoSuchMethodWhereThereAreNoResources(String method) {
    assertThat(ask(new SampleTools(), method, uri("test://text")))
        .startsWith("404 ")
        .contains("-32601");
    assertThat(Peer.legacy("2025-11-25").exchange(Asking.plain(method, uri("test://text"))))
        .startsWith("200 ")
        .contains("-32601");
  }
}
