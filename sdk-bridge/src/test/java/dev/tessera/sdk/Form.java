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
    HttpServlet servlet(McpFeatures features, SdkRules rules, boolean validating) {
      HttpServletStreamableServerTransportProvider transport = streamable();
      McpServer.sync(transport)
          .serverInfo("Library", "1.0.0")
          .validateToolInputs(validating)
          .capabilities(capabilities(true))
          .tools(SdkTools.of(features, rules).sync())
          .addToolFilter(SdkTools.of(features, rules).filter())
          .resources(SdkResources.of(features, rules).sync())
          .uriTemplateManagerFactory(SdkResources.of(features).uriTemplates())
          .resourceTemplates(SdkResources.of(features, rules).syncTemplates())
          .prompts(SdkPrompts.of(features, rules).sync())
          .completions(SdkCompletions.of(features, rules).sync())
          .build();
      return transport;
    }
  },
  ASYNC {
    @Override
    HttpServlet servlet(McpFeatures features, SdkRules rules, boolean validating) {
      HttpServletStreamableServerTransportProvider transport = streamable();
      McpServer.async(transport)
          .serverInfo("Library", "1.0.0")
          .validateToolInputs(validating)
          .capabilities(capabilities(true))
          .tools(SdkTools.of(features, rules).async())
          .resources(SdkResources.of(features, rules).async())
          .uriTemplateManagerFactory(SdkResources.of(features).uriTemplates())
          .resourceTemplates(SdkResources.of(features, rules).asyncTemplates())
          .prompts(SdkPrompts.of(features, rules).async())
          .completions(SdkCompletions.of(features, rules).async())
          .build();
      return transport;
    }
  },
  STATELESS_SYNC {
    @Override
    HttpServlet servlet(McpFeatures features, SdkRules rules, boolean validating) {
      HttpServletStatelessServerTransport transport = statelessTransport();
      McpServer.sync(transport)
          .serverInfo("Library", "1.0.0")
          .validateToolInputs(validating)
          .capabilities(capabilities(false))
          .tools(SdkTools.of(features, rules).statelessSync())
          .addToolFilter(SdkTools.of(features, rules).filter())
          .resources(SdkResources.of(features, rules).statelessSync())
          .uriTemplateManagerFactory(SdkResources.of(features).uriTemplates())
          .resourceTemplates(SdkResources.of(features, rules).statelessSyncTemplates())
          .prompts(SdkPrompts.of(features, rules).statelessSync())
          .completions(SdkCompletions.of(features, rules).statelessSync())
          .build();
      return transport;
    }
  },
  STATELESS_ASYNC {
    @Override
    HttpServlet servlet(McpFeatures features, SdkRules rules, boolean validating) {
      HttpServletStatelessServerTransport transport = statelessTransport();
      McpServer.async(transport)
          .serverInfo("Library", "1.0.0")
          .validateToolInputs(validating)
          .capabilities(capabilities(false))
          .tools(SdkTools.of(features, rules).statelessAsync())
          .resources(SdkResources.of(features, rules).statelessAsync())
          .uriTemplateManagerFactory(SdkResources.of(features).uriTemplates())
          .resourceTemplates(SdkResources.of(features, rules).statelessAsyncTemplates())
          .prompts(SdkPrompts.of(features, rules).statelessAsync())
          .completions(SdkCompletions.of(features, rules).statelessAsync())
          .build();
      return transport;
    }
  };

  /** A server of this kind, as the servlet that serves it. */
  abstract HttpServlet servlet(McpFeatures features, SdkRules rules, boolean validating);

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
