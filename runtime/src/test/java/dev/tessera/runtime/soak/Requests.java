package dev.tessera.runtime.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The requests that the clients send. */
final class Requests {
  private static final String META =
      "\"_meta\":{\"progressToken\":1,\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
          + "\"io.modelcontextprotocol/clientCapabilities\":{}}";

  private Requests() {}

  static String listen(int port, int[] resources) {
    String uris =
        Arrays.stream(resources)
            .mapToObj(each -> "\"note://" + each + "\"")
            .collect(Collectors.joining(",", "[", "]"));
    return modern(
        port,
        "subscriptions/listen",
        "",
        "\"notifications\":{\"resourceSubscriptions\":" + uris + "}," + META);
  }

  static String call(int port, String tool, int n) {
    return modern(
        port,
        "tools/call",
        "Mcp-Name: " + tool + "\r\n",
        "\"name\":\"" + tool + "\",\"arguments\":{\"n\":" + n + "}," + META);
  }

  private static String modern(int port, String method, String headers, String params) {
    return post(
        port,
        "MCP-Protocol-Version: 2026-07-28\r\nMcp-Method: " + method + "\r\n" + headers,
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":{" + params + "}}");
  }

  static String post(int port, String headers, String body) {
    return head("POST", port, headers + "Content-Type: application/json\r\n")
        + "Content-Length: "
        + body.getBytes(UTF_8).length
        + "\r\n\r\n"
        + body;
  }

  static String head(String method, int port, String headers) {
    return method
        + " /mcp HTTP/1.1\r\nHost: localhost:"
        + port
        + "\r\nAccept: application/json, text/event-stream\r\n"
        + headers;
  }
}
