package dev.tessera.benchmarks.load;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A request as clients send it.
 *
 * @param token the access token, if there is one
 */
public record McpRequest(Operation operation, Era era, Optional<String> token) {

  /** Its bytes for a server on this port of this machine. */
  public byte[] bytes(int port) {
    String body = body();
    StringBuilder head = new StringBuilder("POST /mcp HTTP/1.1\r\n");
    header(head, "Host", "localhost:" + port);
    header(head, "Content-Type", "application/json");
    header(head, "Accept", "application/json, text/event-stream");
    header(head, "MCP-Protocol-Version", era.revision);
    if (era == Era.MODERN) {
      header(head, "Mcp-Method", operation.method());
      operation.tool.ifPresent(tool -> header(head, "Mcp-Name", tool));
    }
    token.ifPresent(it -> header(head, "Authorization", "Bearer " + it));
    header(head, "Content-Length", String.valueOf(body.length()));
    return (head + "\r\n" + body).getBytes(StandardCharsets.US_ASCII);
  }

  private static void header(StringBuilder head, String name, String value) {
    head.append(name).append(": ").append(value).append("\r\n");
  }

  /** Its body. */
  public String body() {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":{%s}}"
        .formatted(operation.method(), params());
  }

  private String params() {
    if (era == Era.LEGACY) {
      return operation.params;
    }
    return operation.params
        + (operation.params.isEmpty() ? "" : ",")
        + "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\""
        + era.revision
        + "\",\"io.modelcontextprotocol/clientInfo\":{\"name\":\"load\",\"version\":\"1.0.0\"},"
        + "\"io.modelcontextprotocol/clientCapabilities\":{}}";
  }
}
