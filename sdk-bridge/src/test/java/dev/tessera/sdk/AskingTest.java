package dev.tessera.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities;
import io.modelcontextprotocol.spec.McpSchema.CreateMessageRequest;
import io.modelcontextprotocol.spec.McpSchema.CreateMessageResult;
import io.modelcontextprotocol.spec.McpSchema.ElicitFormRequest;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated tools ask the SDK's client, over the SDK's transports with sessions. */
@Timeout(120)
class AskingTest {
  private final AskingToolsMcp asking = new AskingToolsMcp(new AskingTools());
  private final Queue<Object> asked = new ConcurrentLinkedQueue<>();

  /** A client that can be asked for everything, and answers forms with this. */
  private McpClient.SyncSpec able(McpClient.SyncSpec client, ElicitResult form) {
    return client
        .capabilities(
            ClientCapabilities.builder().elicitation(true, true).sampling().roots(true).build())
        .elicitation(
            request -> {
              asked.add(request);
              return form;
            })
        .urlElicitation(
            request -> {
              asked.add(request.url());
              return ElicitResult.builder(ElicitResult.Action.DECLINE).build();
            })
        .sampling(
            request -> {
              asked.add(request);
              return CreateMessageResult.builder(
                      McpSchema.Role.ASSISTANT, "Because.", "small-model")
                  .stopReason(CreateMessageResult.StopReason.END_TURN)
                  .build();
            })
        .roots(McpSchema.Root.builder("file:///home").name("home").build());
  }

  private UnaryOperator<McpClient.SyncSpec> accepting(Map<String, Object> content) {
    return client -> able(client, new ElicitResult(ElicitResult.Action.ACCEPT, content));
  }

  private static CallToolResult call(McpSyncClient client, String tool) {
    return ToolsTest.call(client, tool, Map.of());
  }

  private static String text(McpSyncClient client, String tool) {
    return ToolsTest.text(call(client, tool));
  }

  @ParameterizedTest
  @EnumSource(names = {"SYNC", "ASYNC"})
  void aFormIsShownAndItsAnswerRead(Form form) {
    try (SdkServer server = SdkServer.start(form, asking);
        McpSyncClient client = server.client(accepting(Map.of("item", "tea", "count", 2)))) {
      assertThat(text(client, "order")).isEqualTo("ACCEPT Optional[Order[item=tea, count=2]]");
      ElicitFormRequest request = (ElicitFormRequest) asked.remove();
      assertThat(request.message()).isEqualTo("What?");
      assertThat(request.requestedSchema())
          .isEqualTo(
              Map.of(
                  "type", "object",
                  "properties",
                      Map.of(
                          "item", Map.of("type", "string"),
                          "count", Map.of("type", "integer")),
                  "required", List.of("item", "count")));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SYNC", "ASYNC"})
  void anAnswerThatDoesNotFitIsAnErrorForTheModel(Form form) {
    try (SdkServer server = SdkServer.start(form, asking);
        McpSyncClient client = server.client(accepting(Map.of("item", "tea", "count", 1200)))) {
      CallToolResult result = call(client, "order");
      assertThat(result.isError()).isTrue();
      assertThat(ToolsTest.text(result))
          .startsWith("The client's answer does not fit the question: /content/count: ");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SYNC", "ASYNC"})
  void aUserMayDecline(Form form) {
    try (SdkServer server = SdkServer.start(form, asking);
        McpSyncClient client =
            server.client(
                it -> able(it, ElicitResult.builder(ElicitResult.Action.CANCEL).build()))) {
      assertThat(text(client, "order")).isEqualTo("CANCEL Optional.empty");
      assertThat(text(client, "pay")).isEqualTo("DECLINE");
      assertThat(asked).last().isEqualTo("https://example.com/pay");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SYNC", "ASYNC"})
  void aModelIsAskedAllThatTheToolSays(Form form) {
    try (SdkServer server = SdkServer.start(form, asking);
        McpSyncClient client = server.client(accepting(Map.of()))) {
      assertThat(text(client, "think")).isEqualTo("small-model Because. Optional[endTurn]");
      CreateMessageRequest request = (CreateMessageRequest) asked.remove();
      assertThat(request.messages())
          .containsExactly(
              new McpSchema.SamplingMessage(
                  McpSchema.Role.USER, new McpSchema.TextContent(null, "Why?", null)),
              new McpSchema.SamplingMessage(
                  McpSchema.Role.ASSISTANT, new McpSchema.TextContent(null, "Hm.", null)));
      assertThat(request.maxTokens()).isEqualTo(50);
      assertThat(request.systemPrompt()).isEqualTo("Be brief.");
      assertThat(request.temperature()).isEqualTo(0.5);
      assertThat(request.stopSequences()).containsExactly("END");
      assertThat(request.modelPreferences().hints())
          .extracting(McpSchema.ModelHint::name)
          .containsExactly("small");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SYNC", "ASYNC"})
  void severalQuestionsAreOpenAtOnce(Form form) {
    try (SdkServer server = SdkServer.start(form, asking);
        McpSyncClient client = server.client(accepting(Map.of("item", "tea", "count", 1)))) {
      assertThat(text(client, "both")).isEqualTo("tea in file:///home");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SYNC", "ASYNC"})
  void aPromptAsksAsAToolDoes(Form form) {
    try (SdkServer server = SdkServer.start(form, asking);
        McpSyncClient client = server.client(accepting(Map.of("item", "tea", "count", 1)))) {
      McpSchema.GetPromptRequest request = McpSchema.GetPromptRequest.builder("greet").build();
      assertThat(client.getPrompt(request).messages())
          .extracting(McpSchema.PromptMessage::content)
          .containsExactly(new McpSchema.TextContent(null, "Order tea.", null));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SYNC", "ASYNC"})
  void aToolKnowsWhatItsClientIsCapableOf(Form form) {
    try (SdkServer server = SdkServer.start(form, asking);
        McpSyncClient able = server.client(accepting(Map.of()));
        McpSyncClient unable = server.client()) {
      assertThat(text(able, "able")).isEqualTo("[true,true,true,true]");
      assertThat(text(unable, "able")).isEqualTo("[false,false,false,false]");
      CallToolResult refusal = call(unable, "order");
      assertThat(refusal.isError()).isTrue();
      assertThat(ToolsTest.text(refusal)).contains("elicitation");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"STATELESS_SYNC", "STATELESS_ASYNC"})
  void withoutSessionsNobodyCanBeAsked(Form form) {
    try (SdkServer server = SdkServer.start(form, asking);
        McpSyncClient client = server.client(accepting(Map.of()))) {
      assertThat(text(client, "able")).isEqualTo("[false,false,false,false]");
      assertThat(call(client, "order").isError()).isTrue();
    }
  }
}
