package dev.tessera.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server of the SDK's on stdio, in a process of its own, and the SDK's client. */
@Timeout(120)
class StdioTest {

  @Test
  void aLocalCallerHasTheScopesThatItIsGiven() {
    try (McpSyncClient client = client("books:write").build()) {
      client.initialize();

      assertThat(client.listTools().tools())
          .extracting(Tool::name)
          .contains("add_book", "burn", "order", "archive");
      assertThat(ToolsTest.text(ToolsTest.call(client, "add_book", Map.of("title", "Emma"))))
          .isEqualTo("{\"id\":1,\"title\":\"Emma\",\"note\":null}");
      var refusal = ToolsTest.refusal(client, "burn", Map.of()).getJsonRpcError();
      assertThat(refusal.code()).isEqualTo(403);
      assertThat(refusal.message()).isEqualTo("Missing scopes: books:audit");
    }
  }

  @Test
  void aToolAsksItsClient() {
    McpClient.SyncSpec able =
        client("books:read")
            .capabilities(ClientCapabilities.builder().elicitation().build())
            .elicitation(
                form ->
                    new ElicitResult(
                        ElicitResult.Action.ACCEPT, Map.of("item", form.message(), "count", 3)));
    try (McpSyncClient client = able.build()) {
      client.initialize();

      assertThat(ToolsTest.text(ToolsTest.call(client, "order", Map.of())))
          .isEqualTo("ACCEPT Optional[Order[item=What?, count=3]]");
    }
  }

  private static McpClient.SyncSpec client(String scope) {
    ServerParameters java =
        ServerParameters.builder(Path.of(System.getProperty("java.home"), "bin", "java").toString())
            .args("-cp", System.getProperty("java.class.path"), StdioMain.class.getName(), scope)
            .build();
    return McpClient.sync(new StdioClientTransport(java, McpJsonDefaults.getMapper()))
        .requestTimeout(Duration.ofSeconds(60));
  }
}
