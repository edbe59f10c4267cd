package dev.tessera.dev.launch;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a person needs to call the server, ready for pasting.
 *
 * @param endpoint the MCP endpoint's URL
 * @param authorizationServer the issuer's URL
 * @param serverName a name for configuration files
 * @param tokens access tokens by name, in order
 */
record Banner(
    String endpoint, String authorizationServer, String serverName, Map<String, Token> tokens) {
  /** The Inspector needs Node 22.19 or newer; npm's own "node" package brings one along. */
  private static final String INSPECTOR =
      "npx --yes --package node@22.23.3 --package @modelcontextprotocol/inspector@2.12.0 -- mcp-inspector";

  /**
   * A ready-made token.
   *
   * @param scopes what it permits, for the person
   * @param value the token itself
   */
  record Token(String scopes, String value) {}

  String text(String curlTool, Map<String, Object> curlArguments) {
    return """

        MCP endpoint          %s
        Authorization server  %s
        Clients and tokens    %s

        Access tokens, valid for %d hours:
        %s
        Call a tool:

        %s

        MCP Inspector (a Node 22 of its own is fetched on first use):

        %s --transport http --server-url %s

        Configuration of a client that logs in by itself:

        %s

        Ctrl-C stops both servers.
        """
        .formatted(
            endpoint,
            authorizationServer,
            authorizationServer.replaceFirst("/resources/.*", "/"),
            DevMain.TOKEN_LIFE.toHours(),
            tokenLines(),
            curl(curlTool, curlArguments),
            INSPECTOR,
            endpoint,
            clientConfiguration());
  }

  private String tokenLines() {
    return tokens.entrySet().stream()
        .map(
            entry ->
                "\n%s (%s)\n%s\n"
                    .formatted(entry.getKey(), entry.getValue().scopes(), entry.getValue().value()))
        .collect(Collectors.joining());
  }

  /** One line of POSIX shell: a {@code tools/call} as MCP 2026-07-28, Streamable HTTP, wants it. */
  private String curl(String tool, Map<String, Object> arguments) {
    McpRequest call = McpRequest.call(McpRequest.MODERN, tool, arguments);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Authorization", "Bearer " + callingToken());
    headers.putAll(call.headers());
    String options =
        headers.entrySet().stream()
            .map(header -> "-H " + quoted(header.getKey() + ": " + header.getValue()))
            .collect(Collectors.joining(" "));
    return "curl -sS " + quoted(endpoint) + " " + options + " -d " + quoted(call.body());
  }

  /**
   * The token named "write" if there is one; else the last, as tokens are listed from less to more.
   */
  private String callingToken() {
    String last = "";
    for (Map.Entry<String, Token> entry : tokens.entrySet()) {
      last = entry.getValue().value();
      if (entry.getKey().equals("write")) {
        break;
      }
    }
    return last;
  }

  private String clientConfiguration() {
    String key = serverName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return """
        {
          "mcpServers": {
            "%s": {
              "type": "http",
              "url": "%s"
            }
          }
        }"""
        .formatted(key, endpoint);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
