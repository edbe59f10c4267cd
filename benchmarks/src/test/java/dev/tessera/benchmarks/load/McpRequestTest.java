package dev.tessera.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class McpRequestTest {

  @Test
  void isWhatALegacyClientSends() {
    assertThat(text(new McpRequest(Operation.LIST, Era.LEGACY, Optional.empty())))
        .isEqualTo(
            """
            POST /mcp HTTP/1.1
            Host: localhost:3002
            Content-Type: application/json
            Accept: application/json, text/event-stream
            MCP-Protocol-Version: 2025-11-25
            Content-Length: 58

            {"jsonrpc":"2.0","id":1,"method":"tools/list","params":{}}""");
  }

  @Test
  void isWhatAModernClientSends() {
    assertThat(text(new McpRequest(Operation.ADD, Era.MODERN, Optional.of("abc"))))
        .contains(
            "\nMCP-Protocol-Version: 2026-07-28\nMcp-Method: tools/call\nMcp-Name: add\n",
            "\nAuthorization: Bearer abc\n",
            "\"params\":{\"name\":\"add\",\"arguments\":{\"a\":19,\"b\":23},\"_meta\":{");
  }

  private static String text(McpRequest request) {
    return new String(request.bytes(3002), StandardCharsets.US_ASCII).replace("\r\n", "\n");
  }
}
