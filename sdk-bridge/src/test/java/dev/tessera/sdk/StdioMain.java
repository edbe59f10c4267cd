package dev.tessera.sdk;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;

/**
 * The library over the SDK's stdio transport, for a local caller with the scopes in the arguments.
 */
public final class StdioMain {
  private StdioMain() {}

  /** Serves until the input ends. */
  public static void main(String[] scopes) {
    McpServer.sync(new StdioServerTransportProvider(McpJsonDefaults.getMapper()))
        .serverInfo("Library", "1.0.0")
        .validateToolInputs(false)
        .capabilities(ServerCapabilities.builder().tools(false).build())
        .tools(SdkTools.of(new LibraryToolsMcp(new LibraryTools()), Callers.local(scopes)).sync())
        .tools(SdkTools.of(new AskingToolsMcp(new AskingTools())).sync())
        .build();
  }
}
