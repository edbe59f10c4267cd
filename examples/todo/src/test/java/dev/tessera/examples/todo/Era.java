package dev.tessera.examples.todo;

/** The protocol's two eras: how a client of each asks. */
enum Era {
  MODERN("2026-07-28"),
  LEGACY("2025-11-25");

  static final String META =
      """
      "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",\
      "io.modelcontextprotocol/clientInfo":{"name":"test","version":"1"},\
      "io.modelcontextprotocol/clientCapabilities":{}}""";

  final String version;

  Era(String version) {
    this.version = version;
  }

  /**
   * A call of a tool.
   *
   * @param arguments a JSON object
   */
  Request call(int port, String tool, String arguments) {
    Request call = request(port, "tools/call", callParams(tool, arguments));
    return this == MODERN ? call.header("Mcp-Name", tool) : call;
  }

  Request list(int port) {
    return request(port, "tools/list", this == MODERN ? "{" + META + "}" : "{}");
  }

  private String callParams(String tool, String arguments) {
    String meta = this == MODERN ? "," + META : "";
    return "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + meta + "}";
  }

  private Request request(int port, String method, String params) {
    Request request =
        Request.message(
                port,
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":%s}"
                    .formatted(method, params))
            .header("MCP-Protocol-Version", version);
    return this == MODERN ? request.header("Mcp-Method", method) : request;
  }
}
