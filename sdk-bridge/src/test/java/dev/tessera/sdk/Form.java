package dev.tessera.sdk;

import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.sdk.servlet.TokenFilter;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.server.transport.HttpServletStreamableServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import jakarta.servlet.http.HttpServlet;

/** The four kinds of servers that the SDK has, each over its servlet transport. */
enum Form {
  SYNC {
    @Override
    HttpServlet servlet(McpFeatures features, boolean validating) {
      HttpServletStreamableServerTransportProvider transport = streamable();
      McpServer.sync(transport)
          .serverInfo("Library", "1.0.0")
          .validateToolInputs(validating)
          .capabilities(capabilities(true))
          .tools(SdkTools.of(features).sync())
          .addToolFilter(SdkTools.of(features).filter())
          .resources(SdkResources.of(features).sync())
          .resourceTemplates(SdkResources.of(features).syncTemplates())
          .prompts(SdkPrompts.of(features).sync())
          .completions(SdkCompletions.of(features).sync())
          .build();
      return transport;
    }
  },
  ASYNC {
    @Override
    HttpServlet servlet(McpFeatures features, boolean validating) {
      HttpServletStreamableServerTransportProvider transport = streamable();
      McpServer.async(transport)
          .serverInfo("Library", "1.0.0")
          .validateToolInputs(validating)
          .capabilities(capabilities(true))
          .tools(SdkTools.of(features).async())
          .resources(SdkResources.of(features).async())
          .resourceTemplates(SdkResources.of(features).asyncTemplates())
          .prompts(SdkPrompts.of(features).async())
          .completions(SdkCompletions.of(features).async())
          .build();
      return transport;
    }
  },
  STATELESS_SYNC {
    @Override
    HttpServlet servlet(McpFeatures features, boolean validating) {
      HttpServletStatelessServerTransport transport = statelessTransport();
      McpServer.sync(transport)
          .serverInfo("Library", "1.0.0")
          .validateToolInputs(validating)
          .capabilities(capabilities(false))
          .tools(SdkTools.of(features).statelessSync())
          .addToolFilter(SdkTools.of(features).filter())
          .resources(SdkResources.of(features).statelessSync())
          .resourceTemplates(SdkResources.of(features).statelessSyncTemplates())
          .prompts(SdkPrompts.of(features).statelessSync())
          .completions(SdkCompletions.of(features).statelessSync())
          .build();
      return transport;
    }
  },
  STATELESS_ASYNC {
    @Override
    HttpServlet servlet(McpFeatures features, boolean validating) {
      HttpServletStatelessServerTransport transport = statelessTransport();
      McpServer.async(transport)
          .serverInfo("Library", "1.0.0")
          .validateToolInputs(validating)
          .capabilities(capabilities(false))
          .tools(SdkTools.of(features).statelessAsync())
          .resources(SdkResources.of(features).statelessAsync())
          .resourceTemplates(SdkResources.of(features).statelessAsyncTemplates())
          .prompts(SdkPrompts.of(features).statelessAsync())
          .completions(SdkCompletions.of(features).statelessAsync())
          .build();
      return transport;
    }
  };

  /** A server of this kind, as the servlet that serves it. */
  abstract HttpServlet servlet(McpFeatures features, boolean validating);

  boolean stateless() {
    return this == STATELESS_SYNC || this == STATELESS_ASYNC;
  }

  private static HttpServletStreamableServerTransportProvider streamable() {
    return HttpServletStreamableServerTransportProvider.builder()
        .mcpEndpoint("/mcp")
        .contextExtractor(TokenFilter.contextExtractor())
        .build();
  }

  private static HttpServletStatelessServerTransport statelessTransport() {
    return HttpServletStatelessServerTransport.builder()
        .messageEndpoint("/mcp")
        .contextExtractor(TokenFilter.contextExtractor())
        .build();
  }

  private static ServerCapabilities capabilities(boolean logging) {
    ServerCapabilities.Builder builder =
        ServerCapabilities.builder()
            .tools(false)
            .resources(false, false)
            .prompts(false)
            .completions();
    return logging ? builder.logging().build() : builder.build();
  }
}
