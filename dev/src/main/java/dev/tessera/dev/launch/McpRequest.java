package dev.tessera.dev.launch;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request as a client of its revision sends it over Streamable HTTP.
 *
 * @param params without {@code _meta}, which is added where the revision has it
 */
record McpRequest(String revision, String method, Map<String, Object> params) {
  /** The last revision without, and the last one with a handshake. */
  static final String MODERN = "2026-07-28";

  static final String LEGACY = "2025-11-25";

  private static final Map<String, Object> CLIENT = Map.of("name", "tessera-dev", "version", "1");

  /** How a client introduces itself: the first request before 2026-07-28. */
  static McpRequest handshake() {
    return new McpRequest(
        LEGACY,
        "initialize",
        Map.of("protocolVersion", LEGACY, "capabilities", Map.of(), "clientInfo", CLIENT));
  }

  static McpRequest call(String revision, String tool, Map<String, Object> arguments) {
    Map<String, Object> params = new LinkedHashMap<>();
    params.put("name", tool);
    params.put("arguments", arguments);
    return new McpRequest(revision, "tools/call", params);
  }

  /** Its headers, in the order in which a person reads them; there is no token among them. */
  Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("Accept", "application/json, text/event-stream");
    headers.put("MCP-Protocol-Version", revision);
    if (isModern()) {
      headers.put("Mcp-Method", method);
      if (params.get("name") instanceof String name) {
        headers.put("Mcp-Name", name);
      }
    }
    return headers;
  }

  String body() {
    Map<String, Object> all = new LinkedHashMap<>(params);
    if (isModern()) {
      all.put("_meta", meta());
    }
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("jsonrpc", "2.0");
    message.put("id", 1);
    message.put("method", method);
    message.put("params", all);
    return JSONObjectUtils.toJSONString(message);
  }

  private boolean isModern() {
    return revision.equals(MODERN);
  }

  private static Map<String, Object> meta() {
    Map<String, Object> meta = new LinkedHashMap<>();
    meta.put("io.modelcontextprotocol/protocolVersion", MODERN);
    meta.put("io.modelcontextprotocol/clientInfo", CLIENT);
    meta.put("io.modelcontextprotocol/clientCapabilities", Map.of());
    return meta;
  }
}
