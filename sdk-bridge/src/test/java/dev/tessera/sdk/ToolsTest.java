package dev.tessera.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tessera.runtime.TesseraServer;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated tools in all servers of the SDK's, called by the SDK's client, with signed tokens. */
@Timeout(120)
class ToolsTest {
  private final LibraryTools tools = new LibraryTools();
  private final LibraryToolsMcp library = new LibraryToolsMcp(tools);

  @ParameterizedTest
  @EnumSource
  void theListIsTheOneOfOurOwnServer(Form form) {
    try (SdkServer server = SdkServer.start(form, library);
        TesseraServer ours =
            TesseraServer.builder(library).port(0).authorization(server.auth()).start();
        McpSyncClient client = server.client();
        McpSyncClient other =
            SdkServer.client(ours.url(), it -> it, server.scalekit.token().mint())) {
      List<McpSchema.Tool> listed = client.listTools().tools();

      assertThat(listed).hasSize(11).isEqualTo(other.listTools().tools());
      assertThat(listed.get(0).title()).isEqualTo("Add a book");
      assertThat(listed.get(0).outputSchema()).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theResultsAreThoseOfOurOwnServer(Form form) {
    try (SdkServer server = SdkServer.start(form, library);
        TesseraServer ours =
            TesseraServer.builder(library).port(0).authorization(server.auth()).start();
        McpSyncClient client = server.client("books:read");
        McpSyncClient other =
            SdkServer.client(
                ours.url(),
                it -> it,
                server.scalekit.token().subject("usr_1").scopes("books:read").mint())) {
      for (CallToolRequest request :
          List.of(
              request("titles", Map.of()),
              request("who_am_i", Map.of()),
              request("hello", Map.of()),
              request("show", Map.of()),
              request("find", Map.of("title", "Dune")),
              request("later", Map.of("fail", false)),
              request("later", Map.of("fail", true)),
              request("work", Map.of()),
              request("hello", Map.of("surplus", 1)),
              request("find", Map.of()))) {
        assertThat(client.callTool(request))
            .usingRecursiveComparison()
            .ignoringFields("meta")
            .isEqualTo(other.callTool(request));
      }
      assertThat(client.callTool(request("show", Map.of())).meta())
          .isEqualTo(Map.of("example.com/trace", List.of(1)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void anObjectIsStructuredAndTextAndKeepsItsNulls(Form form) {
    try (SdkServer server = SdkServer.start(form, library);
        McpSyncClient client = server.client("books:write")) {
      CallToolResult result = call(client, "add_book", Map.of("title", "Emma"));

      assertThat(text(result)).isEqualTo("{\"id\":1,\"title\":\"Emma\",\"note\":null}");
      assertThat(((Map<?, ?>) result.structuredContent()).get("title")).isEqualTo("Emma");
      assertThat(((Map<?, ?>) result.structuredContent()).containsKey("note")).isTrue();
      assertThat(result.isError()).isNotEqualTo(true);
    }
  }

  @ParameterizedTest
  @EnumSource
  void wholeNumbersKeepEveryDigit(Form form) {
    BigInteger large = BigInteger.TEN.pow(40).add(BigInteger.ONE);
    try (SdkServer server = SdkServer.start(form, library);
        McpSyncClient client = server.client()) {
      CallToolResult result =
          call(
              client,
              "echo",
              Map.of("whole", large, "part", new BigDecimal("12.25"), "real", 1e300));

      assertThat(text(result))
          .isEqualTo("{\"whole\":" + large + ",\"part\":12.25,\"real\":1.0E300}");
      assertThat(((Map<?, ?>) result.structuredContent()).get("whole")).isEqualTo(large);
    }
  }

  @ParameterizedTest
  @EnumSource
  void argumentsThatDoNotFitNeverReachTheTool(Form form) {
    try (SdkServer server = SdkServer.start(form, library);
        McpSyncClient client = server.client("books:write")) {
      CallToolResult result = call(client, "add_book", Map.of("title", 1, "note", List.of()));

      assertThat(result.isError()).isTrue();
      assertThat(text(result)).startsWith("Invalid arguments:\n").contains("/title", "/note");
      assertThat(tools.added).hasValue(0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aGuardDecidesBeforeTheArgumentsAreLookedAt(Form form) {
    try (SdkServer server = SdkServer.start(form, library);
        McpSyncClient client = server.client("books:read")) {
      McpError refusal = refusal(client, "add_book", Map.of("wrong", 1));

      assertThat(refusal.getJsonRpcError().code()).isEqualTo(403);
      assertThat(refusal.getJsonRpcError().message())
          .isEqualTo("Insufficient permissions: `books:write` scope required.");
      assertThat(text(call(client, "titles", Map.of()))).isEqualTo("[\"Emma\",\"Ulysses\"]");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theMissingOfSeveralScopesAreNamedAndImpliedOnesCount(Form form) {
    try (SdkServer server = SdkServer.start(form, library);
        McpSyncClient client = server.client("books:write");
        McpSyncClient all = server.client("books:write", "books:audit")) {
      assertThat(refusal(client, "burn", Map.of()).getJsonRpcError().message())
          .isEqualTo("Missing scopes: books:audit");
      assertThat(text(call(client, "who_am_i", Map.of()))).isEqualTo("usr_1 true");
      assertThat(call(all, "burn", Map.of()).content()).isEmpty();
      assertThat(tools.added).hasValue(-1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theClientLearnsNothingOfABugButAReference(Form form) {
    try (SdkServer server = SdkServer.start(form, library);
        McpSyncClient client = server.client()) {
      CallToolResult result = call(client, "crash", Map.of());

      assertThat(result.isError()).isTrue();
      assertThat(text(result)).matches("The tool failed\\. Reference: [0-9a-f-]{36}");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SYNC", "ASYNC"})
  void progressAndLogReachTheClient(Form form) throws InterruptedException {
    List<Object> heard = new CopyOnWriteArrayList<>();
    try (SdkServer server = SdkServer.start(form, library);
        McpSyncClient client =
            server.client(it -> it.progressConsumer(heard::add).loggingConsumer(heard::add))) {
      CallToolRequest request = CallToolRequest.builder("work").progressToken("p1").build();

      assertThat(text(client.callTool(request))).isEqualTo("done");

      // The SDK's client hands each on by a thread of its own.
      for (int i = 0; i < 100 && heard.size() < 3; i++) {
        Thread.sleep(50);
      }
      assertThat(heard)
          .containsExactlyInAnyOrder(
              new McpSchema.ProgressNotification("p1", 1.0, 2.0, "half", null),
              McpSchema.LoggingMessageNotification.builder(McpSchema.LoggingLevel.WARNING, "dusty")
                  .logger("shelf")
                  .build(),
              new McpSchema.ProgressNotification("p1", 2.0, 2.0, null, null));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSdkChecksArgumentsFirstUnlessItIsToldNotTo(Form form) {
    try (SdkServer server = SdkServer.startValidating(form, library);
        McpSyncClient client = server.client("books:read")) {
      CallToolResult early = call(client, "add_book", Map.of("wrong", 1));

      assertThat(early.isError()).isTrue();
      assertThat(text(early)).doesNotContain("books:write");
      assertThat(refusal(client, "add_book", Map.of("title", "Emma")).getJsonRpcError().code())
          .isEqualTo(403);
    }
  }

  static CallToolRequest request(String tool, Map<String, Object> arguments) {
    return CallToolRequest.builder(tool).arguments(arguments).build();
  }

  static CallToolResult call(McpSyncClient client, String tool, Map<String, Object> arguments) {
    return client.callTool(request(tool, arguments));
  }

  static McpError refusal(McpSyncClient client, String tool, Map<String, Object> arguments) {
    return catchThrowableOfType(McpError.class, () -> call(client, tool, arguments));
  }

  static String text(CallToolResult result) {
    return ((TextContent) result.content().get(0)).text();
  }
}
