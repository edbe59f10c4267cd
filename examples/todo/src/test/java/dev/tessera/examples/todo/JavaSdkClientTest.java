package dev.tessera.examples.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.McpHttpClientTransportAuthorizationException;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The Java SDK's client, {@code io.modelcontextprotocol.sdk:mcp}. */
@Timeout(120)
class JavaSdkClientTest {
  private static final List<String> TOOLS =
      List.of(
          "create_todo",
          "list_todos",
          "get_todo",
          "update_todo",
          "delete_todo",
          "admin_action",
          "flexible_operation");

  @Test
  void listsAndCallsOverHttp() {
    try (TodoServer server = TodoServer.start();
        McpSyncClient client = client(http(server, server.token("todo:write")))) {
      client.initialize();
      assertThat(client.getServerInfo().name()).isEqualTo("Todo Server");
      createsAndLists(client);
    }
  }

  @Test
  void listsAndCallsOverStdio() {
    try (McpSyncClient client = client(stdio(Map.of()))) {
      client.initialize();
      createsAndLists(client);
      assertThat(call(client, "admin_action", Map.of()).structuredContent())
          .isEqualTo(Map.of("result", "success"));
    }
  }

  @Test
  void isToldBy403WhichScopeATokenLacks() {
    try (TodoServer server = TodoServer.start();
        McpSyncClient client = client(http(server, server.token("todo:read")))) {
      client.initialize();

      Throwable refusal =
          catchThrowable(() -> call(client, "create_todo", Map.of("title", "Buy milk")));

      var response = authorization(refusal).getResponseInfo();
      assertThat(response.statusCode()).isEqualTo(403);
      assertThat(response.headers().firstValue("WWW-Authenticate"))
          .hasValue(
              "Bearer error=\"insufficient_scope\", scope=\"todo:write\", resource_metadata=\"%s\", error_description=\"Insufficient permissions: `todo:write` scope required.\""
                  .formatted(server.metadataUrl()));
      assertThat(call(client, "list_todos", Map.of()).structuredContent())
          .isEqualTo(Map.of("todos", List.of()));
    }
  }

  @Test
  void isToldBy401WhereToLogIn() {
    try (TodoServer server = TodoServer.start();
        McpSyncClient client = client(http(server, "no-token"))) {
      Throwable refusal = catchThrowable(client::initialize);

      var response = authorization(refusal).getResponseInfo();
      assertThat(response.statusCode()).isEqualTo(401);
      assertThat(response.headers().firstValue("WWW-Authenticate").orElse(""))
          .contains(server.metadataUrl());
    }
  }

  private static void createsAndLists(McpSyncClient client) {
    assertThat(client.listTools().tools()).extracting(Tool::name).isEqualTo(TOOLS);

    CallToolResult created = call(client, "create_todo", Map.of("title", "Buy milk"));
    assertThat(created.isError()).isNotEqualTo(true);
    assertThat(created.structuredContent().toString()).contains("title=Buy milk");
    assertThat(created.content()).singleElement().isInstanceOf(TextContent.class);

    CallToolResult listed = call(client, "list_todos", Map.of());
    assertThat(listed.structuredContent().toString())
        .contains(((Map<?, ?>) created.structuredContent()).get("todo").toString());
  }

  private static CallToolResult call(
      McpSyncClient client, String tool, Map<String, Object> arguments) {
    return client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
  }

  private static McpSyncClient client(McpClientTransport transport) {
    return McpClient.sync(transport).requestTimeout(Duration.ofSeconds(30)).build();
  }

  private static McpClientTransport http(TodoServer server, String token) {
    return HttpClientStreamableHttpTransport.builder(
            URI.create(server.url()).resolve("/").toString())
        .endpoint("/mcp")
        .addHttpRequestCustomizer(
            (request, method, uri, body, context) ->
                request.header("Authorization", "Bearer " + token))
        .build();
  }

  /** A server as a process, with these environment variables. */
  static McpClientTransport stdio(Map<String, String> environment) {
    List<String> command = TodoProcess.command();
    return new StdioClientTransport(
        ServerParameters.builder(command.get(0))
            .args(command.subList(1, command.size()))
            .env(environment)
            .addEnvVar("TRANSPORT", "stdio")
            .build(),
        new ListeningMapper());
  }

  private static McpHttpClientTransportAuthorizationException authorization(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof McpHttpClientTransportAuthorizationException found) {
        return found;
      }
    }
    throw new AssertionError("No refusal", thrown);
  }
}
