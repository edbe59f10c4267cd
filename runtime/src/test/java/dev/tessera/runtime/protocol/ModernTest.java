package dev.tessera.runtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.specification.Specification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModernTest {
  private static final String SERVER_INFO =
      "\"_meta\":{\"io.modelcontextprotocol/serverInfo\":"
          + "{\"name\":\"Sample\",\"title\":\"Sample server\",\"version\":\"1.2.3\"}}";

  private static String request(String method) {
    return "{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"method\":\""
        + method
        + "\",\"params\":{"
        + Peer.META
        + "}}";
  }

  private static String error(int status, int code, String message) {
    return status
        + " {\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":"
        + code
        + ",\"message\":\""
        + message
        + "\"}}";
  }

  @Test
  void discoversTheServer() {
    assertThat(Peer.modern("server/discover").exchange(request("server/discover")))
        .isEqualTo(
            "200 {\"jsonrpc\":\"2.0\",\"id\":\"x\",\"result\":{\"resultType\":\"complete\","
                + "\"supportedVersions\":[\"2026-07-28\",\"2025-11-25\",\"2025-06-18\",\"2025-03-26\",\"2024-11-05\"],"
                + "\"capabilities\":{\"tools\":{}},\"instructions\":\"Add things up.\","
                + "\"ttlMs\":300000,\"cacheScope\":\"public\","
                + SERVER_INFO
                + "}}");
  }

  @Test
  void listsToolsWithEverySchema() {
    assertThat(Peer.modern("tools/list").exchange(request("tools/list")))
        .startsWith(
            "200 {\"jsonrpc\":\"2.0\",\"id\":\"x\",\"result\":{\"resultType\":\"complete\",\"tools\":"
                + "[{\"name\":\"add\",\"title\":\"Add\",\"description\":\"Adds two integers.\",\"inputSchema\":{")
        .contains("\"annotations\":{\"readOnlyHint\":true}")
        .contains("\"outputSchema\":{\"type\":\"array\"")
        .endsWith("\"ttlMs\":300000,\"cacheScope\":\"public\"," + SERVER_INFO + "}}");
  }

  @Test
  void answersAnObjectAsStructuredContentAndAsText() {
    assertThat(Peer.calling("add").call("add", "{\"a\":1,\"b\":2}"))
        .isEqualTo(
            "200 {\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"resultType\":\"complete\","
                + "\"content\":[{\"type\":\"text\",\"text\":\"{\\\"sum\\\":3}\"}],"
                + "\"structuredContent\":{\"sum\":3},"
                + SERVER_INFO
                + "}}");
  }

  @Test
  void answersAListAsStructuredContentAndAStringAsTextOnly() {
    assertThat(Peer.calling("primes").call("primes", "{}"))
        .contains("\"text\":\"[2,3,5]\"}],\"structuredContent\":[2,3,5],");
    assertThat(Peer.calling("greet").call("greet", "{}"))
        .contains("\"text\":\"Hello, \\\"you\\\"\\n\"}]," + SERVER_INFO);
  }

  @Test
  void answersNothingAsNoContent() {
    Peer peer = Peer.calling("reset").with(Peer.caller("calc:admin", "calc:audit"));
    assertThat(peer.call("reset", "{}")).contains("\"content\":[]," + SERVER_INFO);
  }

  @Test
  void takesACallWithoutArgumentsForOneWithNone() {
    assertThat(
            Peer.calling("greet")
                .exchange(
                    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"greet\","
                        + Peer.META
                        + "}}"))
        .startsWith("200 ");
  }

  @Test
  void answersEveryKindOfContent() {
    assertThat(Peer.calling("show").call("show", "{}"))
        .isEqualTo(
            "200 {\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"resultType\":\"complete\",\"content\":["
                + "{\"type\":\"text\",\"text\":\"a \\\"text\\\"\",\"annotations\":"
                + "{\"audience\":[\"user\"],\"priority\":0.5,\"lastModified\":\"1970-01-01T00:00:00Z\"}},"
                + "{\"type\":\"image\",\"data\":\"AQID\",\"mimeType\":\"image/png\"},"
                + "{\"type\":\"audio\",\"data\":\"BA==\",\"mimeType\":\"audio/wav\"},"
                + "{\"type\":\"resource_link\",\"uri\":\"file:///a\",\"name\":\"a\",\"title\":\"A\","
                + "\"mimeType\":\"text/plain\",\"size\":7},"
                + "{\"type\":\"resource\",\"resource\":{\"uri\":\"test://b\",\"mimeType\":\"text/plain\",\"text\":\"b\"}},"
                + "{\"type\":\"resource\",\"resource\":{\"uri\":\"test://c\",\"mimeType\":\"image/png\",\"blob\":\"BQ==\"}}],"
                + "\"structuredContent\":{\"shown\":6},\"isError\":true,\"_meta\":{\"example.com/trace\":[1],"
                + SERVER_INFO.substring(9)
                + "}}");
  }

  @Test
  void tellsEveryViolationOfTheArgumentsAtOnce() {
    assertThat(Peer.calling("add").call("add", "{\"a\":\"1\",\"c\":3}"))
        .contains("\"isError\":true")
        .contains(
            "Invalid arguments:\\n"
                + "/a: expected an integer from -2147483648 to 2147483647, but got \\\"1\\\"\\n"
                + "/c: is not known; known are: a, b\\n"
                + "/b: is required, but missing");
  }

  @Test
  void tellsTheModelWhatAToolSaysAndOnlyAReferenceToWhatItDoesNot() {
    assertThat(Peer.calling("refuse").call("refuse", "{}"))
        .contains("{\"type\":\"text\",\"text\":\"Not \\\"today\\\".\"}],\"isError\":true");
    assertThat(Peer.calling("crash").call("crash", "{}"))
        .containsPattern(
            "\"text\":\"The tool failed. Reference: [0-9a-f-]{36}\"}],\"isError\":true")
        .doesNotContain("secret", "Exception");
  }

  @Test
  void saysWhichCapabilityTheClientLacks() {
    assertThat(Peer.calling("sample").call("sample", "{}"))
        .isEqualTo(
            "400 {\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32021,"
                + "\"message\":\"This tool needs a client with the capability \\\"sampling\\\".\","
                + "\"data\":{\"requiredCapabilities\":{\"sampling\":{}}}}}");
    String capable = Peer.META.replace("{}}", "{\"sampling\":{}}}");
    assertThat(
            Peer.calling("sample")
                .exchange(
                    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"sample\","
                        + capable
                        + "}}"))
        .startsWith("200 ");
  }

  @Test
  void refusesAnUnknownToolWithoutRepeatingItsName() {
    assertThat(Peer.calling("subtract").call("subtract", "{}"))
        .isEqualTo(error(200, -32602, "Unknown tool"));
  }

  @Test
  void refusesACallerWithTooFewScopesBeforeLookingAtTheArguments() {
    Outcome outcome =
        Peer.calling("reset")
            .with(Peer.caller("calc:use"))
            .send(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"reset\","
                    + "\"arguments\":{\"x\":1},"
                    + Peer.META
                    + "}}");
    assertThat(outcome).isInstanceOf(Outcome.Denied.class);
    Outcome.Denied denied = (Outcome.Denied) outcome;
    assertThat(denied.decision().missing()).containsExactly("calc:admin", "calc:audit");
    assertThat(Peer.text(denied.body()))
        .isEqualTo(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":403,"
                + "\"message\":\"Missing scopes: calc:admin, calc:audit\"}}");
  }

  @Test
  void refusesByTheHeadersAloneWhatTheGuardWillRefuse() {
    Peer peer = Peer.calling("add");
    assertThat(peer.engine().refusal(peer.headers(), Peer.caller("calc:use"))).isEmpty();
    assertThat(peer.engine().refusal(peer.headers(), Peer.caller()))
        .hasValueSatisfying(
            decision ->
                assertThat(decision.message())
                    .isEqualTo("Insufficient permissions: `calc:use` scope required."));
    Peer encoded = Peer.calling("=?base64?YWRk?=");
    assertThat(encoded.engine().refusal(encoded.headers(), Peer.caller())).isPresent();
    Peer unknown = Peer.calling("subtract");
    assertThat(unknown.engine().refusal(unknown.headers(), Peer.caller())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | \\\"io.modelcontextprotocol/protocolVersion\\\"",
        "{\"_meta\":7} | \\\"io.modelcontextprotocol/protocolVersion\\\"",
        "{\"_meta\":{\"io.modelcontextprotocol/clientCapabilities\":{}}} | \\\"io.modelcontextprotocol/protocolVersion\\\"",
        "{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}} | \\\"io.modelcontextprotocol/clientCapabilities\\\"",
        "{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\",\"io.modelcontextprotocol/clientCapabilities\":[]}} | \\\"io.modelcontextprotocol/clientCapabilities\\\""
      })
  void demandsTheProtocolFieldsOfEveryRequest(String params, String field) {
    assertThat(
            Peer.modern("server/discover")
                .exchange(
                    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"server/discover\",\"params\":"
                        + params
                        + "}"))
        .isEqualTo(error(400, -32602, "\\\"params._meta\\\" needs " + field));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"initialize", "ping", "logging/setLevel", "resources/list", "unknown/method", ""})
  void doesNotKnowOtherMethods(String method) {
    assertThat(Peer.modern(method).exchange(request(method)))
        .isEqualTo(
            "404 {\"jsonrpc\":\"2.0\",\"id\":\"x\",\"error\":{\"code\":-32601,\"message\":\"Method not found\"}}");
  }

  @Test
  void refusesAnUnknownVersionAndNamesTheKnownOnes() {
    assertThat(
            Peer.modern("server/discover")
                .header("MCP-Protocol-Version", "v999.0.0")
                .exchange(request("server/discover")))
        .isEqualTo(
            "400 {\"jsonrpc\":\"2.0\",\"id\":\"x\",\"error\":{\"code\":-32022,\"message\":\"Unsupported protocol version\","
                + "\"data\":{\"supported\":[\"2026-07-28\",\"2025-11-25\",\"2025-06-18\",\"2025-03-26\",\"2024-11-05\"],"
                + "\"requested\":\"v999.0.0\"}}}");
  }

  @Test
  void refusesHeadersThatDisagreeWithTheBodyOrAreNotThere() {
    String call = "{\"a\":1,\"b\":2}";
    assertThat(Peer.calling("add").without("MCP-Protocol-Version").call("add", call))
        .contains("-32020", "400");
    assertThat(Peer.calling("add").header("MCP-Protocol-Version", "2025-11-25").call("add", call))
        .contains("-32020", "Header MCP-Protocol-Version disagrees");
    assertThat(Peer.calling("add").header("Mcp-Method", "TOOLS/CALL").call("add", call))
        .isEqualTo(error(400, -32020, "Header Mcp-Method disagrees with the body"));
    assertThat(Peer.calling("add").without("Mcp-Method").call("add", call))
        .isEqualTo(error(400, -32020, "Header Mcp-Method is required, once and well-formed"));
    assertThat(Peer.calling("greet").call("add", call))
        .isEqualTo(error(400, -32020, "Header Mcp-Name disagrees with the body"));
    assertThat(Peer.calling("add").without("Mcp-Name").call("add", call))
        .isEqualTo(error(400, -32020, "Header Mcp-Name is required, once and well-formed"));
    assertThat(Peer.calling("add").header("Mcp-Name", "add", "greet").call("add", call))
        .isEqualTo(error(400, -32020, "Header Mcp-Name is required, once and well-formed"));
    assertThat(Peer.calling("=?base64?YWRk?=").call("add", call)).startsWith("200 ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"region\":\"Hello\"} | Hello |  | 200",
        "{\"region\":\"Hello\"} | =?base64?SGVsbG8=?= |  | 200",
        "{\"region\":\"Hello\",\"shard\":42} | Hello | 42.0 | 200",
        "{\"region\":\"Hello\",\"shard\":null} | Hello |  | 200",
        "{\"region\":\"\u4E16\"} | =?base64?5LiW?= |  | 200",
        "{\"region\":\"=?base64?x\"} | =?base64?x |  | 200",
        "{\"region\":\"SGVsbG8=?=\"} | SGVsbG8=?= |  | 200",
        "{\"region\":\"Hello\"} | =?base64?SGVsbG8?= |  | 400",
        "{\"region\":\"Hello\"} | =?base64?SGVs!!!bG8=?= |  | 400",
        "{\"region\":\"Hello\"} | =?base64?/w==?= |  | 400",
        "{\"region\":\"Hello\"} | hello |  | 400",
        "{\"region\":\"Hello\"} | Hell\u00F6 |  | 400",
        "{\"region\":\"Hello\"} |  |  | 400",
        "{} | Hello |  | 400",
        "{\"region\":\"Hello\",\"shard\":42} | Hello | 43 | 400",
        "{\"region\":\"Hello\",\"shard\":42} | Hello |  | 400",
        "{\"region\":\"Hello\",\"shard\":42} | Hello | x | 400",
        "{\"region\":\"Hello\",\"shard\":null} | Hello | 42 | 400",
        "{\"region\":{\"a\":1}} | Hello |  | 400",
      })
  void comparesParameterHeadersWithTheArguments(
      String arguments, String region, String shard, int status) {
    Peer peer = Peer.calling("route");
    if (region != null) {
      peer.header("Mcp-Param-Region", region);
    }
    if (shard != null) {
      peer.header("mcp-param-shard", shard);
    }
    String answer = peer.call("route", arguments);
    assertThat(answer).startsWith(status + " ");
    assertThat(answer.contains("-32020")).isEqualTo(status == 400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":7, | \\\"params.name\\\" is a string",
        "{ | \\\"params.name\\\" is a string",
        "{\"name\":\"add\",\"arguments\":[], | \\\"params.arguments\\\" is an object",
        "{\"name\":\"add\",\"arguments\":null, | \\\"params.arguments\\\" is an object"
      })
  void refusesAMalformedCall(String params, String problem) {
    String answer =
        Peer.calling("add")
            .exchange(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":"
                    + params
                    + Peer.META
                    + "}}");
    assertThat(answer).startsWith("400 ");
    if (params.contains("add")) {
      assertThat(answer).isEqualTo(error(400, -32602, problem));
    } else {
      assertThat(answer).contains("-32020");
    }
  }

  @Test
  void refusesACursorItNeverGaveOut() {
    assertThat(
            Peer.modern("tools/list")
                .exchange(
                    request("tools/list").replace("\"params\":{", "\"params\":{\"cursor\":\"x\",")))
        .contains("400 ", "-32602", "Unknown cursor");
  }

  @Test
  void acceptsANotificationAndRefusesAResponse() {
    Peer peer = Peer.modern("notifications/cancelled");
    assertThat(peer.exchange("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\"}"))
        .isEqualTo("accepted");
    assertThat(peer.exchange("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}"))
        .startsWith("400 {\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600");
  }

  @Test
  void sendsNothingThatTheSpecificationsSchemaDoesNotHave() {
    assertConforms(
        "DiscoverResult", Peer.modern("server/discover").exchange(request("server/discover")));
    assertConforms("ListToolsResult", Peer.modern("tools/list").exchange(request("tools/list")));
    assertConforms("CallToolResult", Peer.calling("add").call("add", "{\"a\":1,\"b\":2}"));
    assertConforms("CallToolResult", Peer.calling("primes").call("primes", "{}"));
    assertConforms("CallToolResult", Peer.calling("crash").call("crash", "{}"));
    assertConforms("CallToolResult", Peer.calling("show").call("show", "{}"));
    assertConformsError(
        "MissingRequiredClientCapabilityError", Peer.calling("sample").call("sample", "{}"));
    assertConformsError("HeaderMismatchError", Peer.calling("greet").call("add", "{}"));
    assertConformsError(
        "UnsupportedProtocolVersionError",
        Peer.legacy("1").exchange(request("tools/list").replace("\"x\"", "1")));
  }

  private static void assertConforms(String type, String answer) {
    String message = answer.substring(answer.indexOf('{'));
    Specification.assertValid("2026-07-28", "JSONRPCResultResponse", message);
    String result = message.substring(message.indexOf("\"result\":") + 9, message.length() - 1);
    Specification.assertValid("2026-07-28", type, result);
  }

  private static void assertConformsError(String type, String answer) {
    Specification.assertValid("2026-07-28", type, answer.substring(answer.indexOf('{')));
  }
}
