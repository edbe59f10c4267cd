package dev.tessera.dev.launch;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * In the place of an MCP server: publishes metadata, says that it is ready, and ends when it is
 * told to.
 */
final class StandInServer {
  private static final String METADATA =
      """
      {"resource_name": "Todo Server", "scopes_supported": ["todo:read", "todo:write"]}""";

  private StandInServer() {}

  public static void main(String[] arguments) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    int port = server.getAddress().getPort();
    server.createContext(
        "/.well-known/oauth-protected-resource/mcp",
        exchange -> {
          byte[] body = METADATA.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.createContext("/exit", exchange -> System.exit(7));
    server.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.err.println("stand-in stopped")));
    for (String name :
        new String[] {
          "PORT",
          "MCP_URL",
          "SCALEKIT_ENVIRONMENT_URL",
          "SCALEKIT_RESOURCE_ID",
          "MCP_ALLOWED_ORIGINS",
          "TRANSPORT"
        }) {
      System.err.println(name + "=" + System.getenv(name));
    }
    System.err.println("ready http://localhost:" + port + "/mcp");
  }
}
