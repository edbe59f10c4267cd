package dev.tessera.runtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.specification.Specification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyTest {
  private static String request(String method, String params) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}";
  }

  private static String initialize(String revision) {
    return request(
        "initialize",
        "{\"protocolVersion\":\""
            + revision
            + "\",\"capabilities\":{},\"clientInfo\":{\"name\":\"c\",\"version\":\"1\"}}");
  }

  private static String result(String answer) {
    assertThat(answer).startsWith("200 {\"jsonrpc\":\"2.0\",\"id\":1,\"result\":");
    return answer.substring(answer.indexOf("\"result\":") + 9, answer.length() - 1);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-25, 2025-11-25",
    "2025-06-18, 2025-06-18",
    "2025-03-26, 2025-03-26",
    "2024-11-05, 2024-11-05",
    "2026-07-28, 2025-11-25",
    "1999-01-01, 2025-11-25"
  })
  void negotiatesTheClientsRevisionOrTheLatestLegacyOne(String asked, String answered) {
    String result = result(new Peer().exchange(initialize(asked)));
    assertThat(result).startsWith("{\"protocolVersion\":\"" + answered + "\"");
    Specification.assertValid(answered, "InitializeResult", result);
  }

  @Test
  void handshakesWithTheVersionHeaderTooAsSomeClientsSendIt() {
    assertThat(Peer.legacy("2025-11-25").exchange(initialize("2025-11-25"))).startsWith("200 ");
  }

  @Test
  void introducesTheServer() {
    assertThat(result(new Peer().exchange(initialize("2025-11-25"))))
        .isEqualTo(
            "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{\"tools\":{}},\"serverInfo\":"
                + "{\"name\":\"Sample\",\"title\":\"Sample server\",\"version\":\"1.2.3\"},"
                + "\"instructions\":\"Add things up.\"}");
  }

  @Test
  void acceptsNotificationsAndResponses() {
    Peer peer = Peer.legacy("2025-11-25");
    assertThat(peer.exchange("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}"))
        .isEqualTo("accepted");
    assertThat(peer.exchange("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}")).isEqualTo("accepted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"id\":1,", "\"id\":null,", ""})
  void neverAnswersAnError(String id) {
    assertThat(
            Peer.legacy("2025-11-25")
                .exchange(
                    "{\"jsonrpc\":\"2.0\","
                        + id
                        + "\"error\":{\"code\":-32700,\"message\":\"x\"}}"))
        .isEqualTo("accepted");
  }

  @Test
  void answersAPingWithAnEmptyResult() {
    assertThat(result(Peer.legacy("2025-11-25").exchange(request("ping", "{}")))).isEqualTo("{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"})
  void listsWhatEachRevisionHas(String revision) {
    String result = result(Peer.legacy(revision).exchange(request("tools/list", "{}")));
    Specification.assertValid(revision, "ListToolsResult", result);
    boolean structured = revision.compareTo("2025-06-18") >= 0;
    assertThat(result.contains("\"title\":\"Add\"")).isEqualTo(structured);
    assertThat(result.contains("\"outputSchema\":{\"type\":\"object\"")).isEqualTo(structured);
    assertThat(result.contains("\"readOnlyHint\"")).isEqualTo(!revision.equals("2024-11-05"));
    assertThat(result)
        .doesNotContain("\"outputSchema\":{\"type\":\"array\"", "resultType", "ttlMs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"})
  void answersObjectsAsEachRevisionHasThem(String revision) {
    String result =
        result(
            Peer.legacy(revision)
                .exchange(
                    request("tools/call", "{\"name\":\"add\",\"arguments\":{\"a\":1,\"b\":2}}")));
    Specification.assertValid(revision, "CallToolResult", result);
    String text = "\"content\":[{\"type\":\"text\",\"text\":\"{\\\"sum\\\":3}\"}]";
    boolean structured = revision.compareTo("2025-06-18") >= 0;
    assertThat(result)
        .isEqualTo("{" + text + (structured ? ",\"structuredContent\":{\"sum\":3}" : "") + "}");
  }

  @Test
  void answersListsAsTextOnly() {
    assertThat(
            result(
                Peer.legacy("2025-11-25").exchange(request("tools/call", "{\"name\":\"primes\"}"))))
        .isEqualTo("{\"content\":[{\"type\":\"text\",\"text\":\"[2,3,5]\"}]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"})
  void namesTheContentThatARevisionDoesNotHave(String revision) {
    String result =
        result(Peer.legacy(revision).exchange(request("tools/call", "{\"name\":\"show\"}")));
    Specification.assertValid(revision, "CallToolResult", result);
    boolean audio = !revision.equals("2024-11-05");
    boolean links = revision.compareTo("2025-06-18") >= 0;
    assertThat(result.contains("\"type\":\"audio\"")).isEqualTo(audio);
    assertThat(result.contains("\"text\":\"[audio, audio/wav]\"")).isEqualTo(!audio);
    assertThat(result.contains("\"type\":\"resource_link\"")).isEqualTo(links);
    assertThat(result.contains("\"text\":\"a: file:///a\"")).isEqualTo(!links);
    assertThat(result.contains("lastModified")).isEqualTo(links);
    assertThat(result.contains("\"structuredContent\":{\"shown\":6}")).isEqualTo(links);
    assertThat(result)
        .contains("\"_meta\":{\"example.com/trace\":[1]}")
        .doesNotContain("serverInfo");
  }

  @Test
  void tellsInWordsWhichCapabilityIsMissing() {
    assertThat(
            result(
                Peer.legacy("2025-11-25").exchange(request("tools/call", "{\"name\":\"sample\"}"))))
        .contains("\"isError\":true", "sampling");
  }

  @Test
  void answersErrorsOfMethodsWithStatus200() {
    Peer peer = Peer.legacy("2025-11-25");
    assertThat(peer.exchange(request("server/discover", "{}")))
        .startsWith("200 ")
        .contains("-32601");
    assertThat(peer.exchange(request("tools/call", "{\"name\":\"no\"}")))
        .startsWith("200 ")
        .contains("-32602", "Unknown tool");
    assertThat(peer.exchange(request("tools/call", "{}"))).startsWith("200 ").contains("-32602");
    assertThat(peer.exchange(request("initialize", "{}"))).startsWith("200 ").contains("-32602");
    assertThat(peer.exchange(request("tools/list", "{\"cursor\":7}")))
        .startsWith("200 ")
        .contains("Unknown cursor");
  }

  @Test
  void asksTheGuardHereToo() {
    assertThat(
            Peer.legacy("2025-11-25")
                .with(Peer.caller())
                .exchange(request("tools/call", "{\"name\":\"add\"}")))
        .startsWith("denied ")
        .contains("Insufficient permissions: `calc:use` scope required.");
  }

  @Test
  void answersABatchAtTheRevisionThatHasThem() {
    String batch =
        "["
            + request("ping", "{}")
            + ",{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"},"
            + request("tools/call", "{\"name\":\"reset\"}")
            + ","
            + initialize("2025-03-26")
            + ",7,"
            + request("tools/call", "{\"name\":\"add\",\"arguments\":{\"a\":1,\"b\":2}}")
            + "]";
    assertThat(Peer.legacy("2025-03-26").exchange(batch))
        .isEqualTo(
            "200 [{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}},"
                + "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":403,\"message\":\"Missing scopes: calc:admin, calc:audit\"}},"
                + "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32600,\"message\":\"\\\"initialize\\\" comes alone\"}},"
                + "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,\"message\":\"Invalid request: a message is an object\"}},"
                + "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"content\":[{\"type\":\"text\",\"text\":\"{\\\"sum\\\":3}\"}]}}]");
    assertThat(new Peer().exchange(batch)).startsWith("200 [");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-07-28", "2025-11-25", "2025-06-18", "2024-11-05", "x"})
  void refusesABatchElsewhere(String revision) {
    assertThat(Peer.legacy(revision).exchange("[" + request("ping", "{}") + "]"))
        .isEqualTo(
            "400 {\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,"
                + "\"message\":\"Send one message at a time: only revision 2025-03-26 has batches\"}}");
  }

  @Test
  void holdsEachMessageOfABatchToTheHeaders() {
    String modern = request("tools/list", "{" + Peer.META + "}");
    assertThat(new Peer().exchange("[" + modern + "]")).startsWith("200 [").contains("-32020");
    assertThat(Peer.legacy("2025-03-26").exchange("[" + modern + "]"))
        .startsWith("200 [")
        .contains("-32020");
    assertThat(
            new Peer()
                .header("MCP-Protocol-Version", "2025-03-26", "2026-07-28")
                .exchange("[" + request("ping", "{}") + "]"))
        .isEqualTo(
            "400 {\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32020,"
                + "\"message\":\"Header MCP-Protocol-Version is required, once\"}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"method\":\"initialize\"", "\"method\":\"x\"", "\"id\":2,\"result\":{}"})
  void answersOnlyRequestsOfABatchWhateverIsWrongWithOthers(String other) {
    String silent = "{\"jsonrpc\":\"2.0\"," + other + ",\"params\":{" + Peer.META + "}}";
    assertThat(Peer.legacy("2025-03-26").exchange("[" + silent + "," + request("ping", "{}") + "]"))
        .isEqualTo("200 [{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}]");
    assertThat(Peer.legacy("2025-03-26").exchange("[" + silent + "]")).isEqualTo("accepted");
  }

  @Test
  void refusesAResponseThatDisagreesWithTheHeaderWithoutItsId() {
    assertThat(
            Peer.legacy("2025-06-18")
                .exchange(
                    "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{},\"params\":{" + Peer.META + "}}"))
        .startsWith("400 {\"jsonrpc\":\"2.0\",\"error\":");
  }

  @Test
  void boundsABatch() {
    String ping = request("ping", "{}");
    assertThat(new Peer().exchange("[" + (ping + ",").repeat(50) + ping + "]"))
        .startsWith("400 ")
        .contains("A batch has at most 50 messages");
    assertThat(new Peer().exchange("[]")).startsWith("400 ").contains("at least one");
    assertThat(
            new Peer().exchange("[{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}]"))
        .isEqualTo("accepted");
  }
}
