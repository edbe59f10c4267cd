package dev.tessera.runtime.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Optional;
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

  static String initialize(int port) {
    return post(
        port,
        "",
        "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{"
            + "\"protocolVersion\":\"2025-11-25\",\"capabilities\":{\"elicitation\":{}},"
            + "\"clientInfo\":{\"name\":\"soak\",\"version\":\"1\"}}}");
  }

  static String initialized(int port, String session) {
    return post(
        port, headers(session), "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
  }

  /** A request in a session. */
  static String inSession(int port, String session, int id, String method, String params) {
    return post(
        port,
        headers(session),
        "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"%s\",\"params\":{%s}}"
            .formatted(id, method, params));
  }

  /** The parameters of a call of {@code greet}. */
  static String greet(int n) {
    return "\"name\":\"greet\",\"arguments\":{\"n\":" + n + "}";
  }

  /** The user's answer to a question. */
  static String accept(int port, String session, String id) {
    return post(
        port,
        headers(session),
        "{\"jsonrpc\":\"2.0\",\"id\":%s,\"result\":{\"action\":\"accept\",\"content\":{\"name\":\"Ada\"}}}"
            .formatted(id));
  }

  /** A stream in a session: a new one, or what comes after an event. */
  static String listen(int port, String session, Optional<String> lastEvent) {
    String last = lastEvent.map(id -> "Last-Event-ID: " + id + "\r\n").orElse("");
    return head("GET", port, headers(session) + last) + "\r\n";
  }

  static String delete(int port, String session) {
    return head("DELETE", port, headers(session)) + "\r\n";
  }

  private static String headers(String session) {
    return "MCP-Protocol-Version: 2025-11-25\r\nMcp-Session-Id: " + session + "\r\n";
  }

  private static String post(int port, String headers, String body) {
    return head("POST", port, headers + "Content-Type: application/json\r\n")
        + "Content-Length: "
        + body.getBytes(UTF_8).length
        + "\r\n\r\n"
        + body;
  }

  private static String head(String method, int port, String headers) {
    return method
        + " /mcp HTTP/1.1\r\nHost: localhost:"
        + port
        + "\r\nAccept: application/json, text/event-stream\r\n"
        + headers;
  }
}
