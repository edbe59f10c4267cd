package dev.tessera.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CompleteRequest;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.Role;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Resources, prompts and completions in all servers of the SDK's, asked for by its client. */
@Timeout(120)
class FeaturesTest {

  @ParameterizedTest
  @EnumSource
  void resourcesAndTemplatesAreListed(Form form) {
    try (SdkServer server = SdkServer.start(form, new Handmade());
        McpSyncClient client = server.client()) {
      assertThat(client.listResources().resources())
          .extracting(McpSchema.Resource::name)
          .containsExactlyInAnyOrder("plain", "secret");
      assertThat(client.listResources().resources())
          .contains(
              new McpSchema.Resource(
                  "test://plain",
                  "plain",
                  "Plain",
                  "A text.",
                  "text/plain",
                  5L,
                  new McpSchema.Annotations(List.of(Role.USER), 0.5, null),
                  Map.of("example.com/a", 1),
                  List.of(
                      new McpSchema.Icon("https://example.com/i.png", "image/png", null, null))));
      assertThat(client.listResourceTemplates().resourceTemplates())
          .extracting(McpSchema.ResourceTemplate::uriTemplate)
          .containsExactlyInAnyOrder("test://item/{id}/data", "test://file/{+path}");
    }
  }

  @ParameterizedTest
  @EnumSource
  void resourcesAreReadBehindTheirGuards(Form form) {
    try (SdkServer server = SdkServer.start(form, new Handmade());
        McpSyncClient client = server.client();
        McpSyncClient reader = server.client("files:all")) {
      assertThat(read(client, "test://plain"))
          .containsExactly(
              new McpSchema.TextResourceContents("test://plain", "text/plain", "plain", null));
      McpError refusal = error(() -> read(client, "test://secret"));
      assertThat(refusal.getJsonRpcError().code()).isEqualTo(403);
      assertThat(refusal.getJsonRpcError().message())
          .isEqualTo("Insufficient permissions: `files:read` scope required.");
      assertThat(read(reader, "test://secret"))
          .containsExactly(
              new McpSchema.BlobResourceContents("test://a", "image/png", "AQ==", null),
              new McpSchema.TextResourceContents("test://secret", null, "b", null));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theVariablesOfATemplateAreDecoded(Form form) {
    try (SdkServer server = SdkServer.start(form, new Handmade());
        McpSyncClient client = server.client()) {
      assertThat(read(client, "test://item/a%20b+c/data"))
          .containsExactly(
              new McpSchema.TextResourceContents(
                  "test://item/a%20b+c/data", "application/json", "{\"id\":\"a b+c\"}", null));
      assertThat(read(client, "test://item/later/data"))
          .containsExactly(
              new McpSchema.TextResourceContents(
                  "test://item/later/data", "application/json", "{}", null));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPathMayHaveSlashes(Form form) {
    try (SdkServer server = SdkServer.start(form, new Handmade());
        McpSyncClient client = server.client()) {
      String uri = "test://file/a/b%20c/d.txt";
      assertThat(read(client, uri))
          .containsExactly(new McpSchema.TextResourceContents(uri, null, "a/b c/d.txt", null));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotThereIsNotFound(Form form) {
    try (SdkServer server = SdkServer.start(form, new Handmade());
        McpSyncClient client = server.client()) {
      for (String id : List.of("none", "a%2Fb", "%FF", "%zz", "a?b")) {
        String uri = "test://item/" + id + "/data";
        McpError refusal = error(() -> read(client, uri));

        assertThat(refusal.getJsonRpcError().code()).as(id).isEqualTo(-32002);
        assertThat(refusal.getJsonRpcError().data()).isEqualTo(Map.of("uri", uri));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBugIsAReference(Form form) {
    try (SdkServer server = SdkServer.start(form, new Handmade());
        McpSyncClient client = server.client()) {
      McpError bug = error(() -> read(client, "test://item/bug/data"));

      assertThat(bug.getJsonRpcError().code()).isEqualTo(-32603);
      assertThat(bug.getJsonRpcError().message())
          .matches("Internal error\\. Reference: [0-9a-f-]{36}");
    }
  }

  @ParameterizedTest
  @EnumSource
  void promptsAreListedAndGot(Form form) {
    try (SdkServer server = SdkServer.start(form, new Handmade());
        McpSyncClient client = server.client()) {
      assertThat(client.listPrompts().prompts())
          .contains(
              new McpSchema.Prompt(
                  "weather",
                  "Weather",
                  "Asks for the weather.",
                  List.of(new McpSchema.PromptArgument("city", null, "where", true)),
                  null,
                  null));
      var got = client.getPrompt(prompt("weather", Map.of("city", "Rome")));
      assertThat(got.description()).isEqualTo("Asks for the weather.");
      assertThat(got.messages())
          .containsExactly(
              new McpSchema.PromptMessage(
                  Role.USER, new McpSchema.TextContent(null, "How is Rome?", null)),
              new McpSchema.PromptMessage(
                  Role.ASSISTANT, new McpSchema.ImageContent(null, "AQ==", "image/png", null)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void promptsHaveTheirGuardsAndDecoders(Form form) {
    try (SdkServer server = SdkServer.start(form, new Handmade());
        McpSyncClient client = server.client()) {
      assertThat(error(() -> client.getPrompt(prompt("secret", Map.of()))).getJsonRpcError().code())
          .isEqualTo(403);
      McpError refusal = error(() -> client.getPrompt(prompt("weather", Map.of("town", "Rome"))));
      assertThat(refusal.getJsonRpcError().code()).isEqualTo(-32602);
      assertThat(refusal.getJsonRpcError().message()).startsWith("Invalid arguments:\n");
    }
  }

  @ParameterizedTest
  @EnumSource
  void argumentsAndVariablesAreCompleted(Form form) {
    try (SdkServer server = SdkServer.start(form, new Handmade());
        McpSyncClient client = server.client()) {
      assertThat(complete(client, McpSchema.PromptReference.builder("weather").build(), "city"))
          .containsExactly("0ax", "0ay");
      assertThat(complete(client, new McpSchema.ResourceReference("test://item/{id}/data"), "id"))
          .containsExactly("1ax", "1ay");
      assertThat(complete(client, new McpSchema.ResourceReference("test://file/{+path}"), "path"))
          .containsExactly("2ax", "2ay");
    }
  }

  private static List<String> complete(
      McpSyncClient client, McpSchema.CompleteReference reference, String argument) {
    return client
        .completeCompletion(
            CompleteRequest.builder(reference, new CompleteRequest.CompleteArgument(argument, "a"))
                .build())
        .completion()
        .values();
  }

  private static GetPromptRequest prompt(String name, Map<String, Object> arguments) {
    return GetPromptRequest.builder(name).arguments(arguments).build();
  }

  private static List<McpSchema.ResourceContents> read(McpSyncClient client, String uri) {
    return client.readResource(ReadResourceRequest.builder(uri).build()).contents();
  }

  private static McpError error(ThrowingCallable request) {
    return catchThrowableOfType(McpError.class, request);
  }
}
