package dev.tessera.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.tool.AccessPolicy;
import dev.tessera.runtime.tool.AccessPolicy.ScopeDenial;
import dev.tessera.runtime.tool.AccessPolicy.Visibility;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.ScopeVocabulary;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a server's access policy shows through the SDK. */
@Timeout(120)
class PolicyTest {

  @ParameterizedTest
  @EnumSource(names = {"SYNC", "STATELESS_SYNC"})
  void whatIsNotGrantedIsNeitherListedNorThere(Form form) {
    McpFeatures hiding = new OpenLibrary(AccessPolicy.usual().withVisibility(Visibility.GRANTED));
    try (SdkServer server = SdkServer.start(form, hiding);
        McpSyncClient client = server.client("books:read")) {
      assertThat(client.listTools().tools())
          .extracting(Tool::name)
          .contains("titles", "hello")
          .doesNotContain("add_book", "burn");
      String hidden = ToolsTest.refusal(client, "burn", Map.of()).getJsonRpcError().toString();
      String missing = ToolsTest.refusal(client, "burp", Map.of()).getJsonRpcError().toString();
      assertThat(hidden).isEqualTo(missing.replace("burp", "burn"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDenialMayBeAResult(Form form) {
    McpFeatures telling =
        new OpenLibrary(AccessPolicy.usual().withScopeDenial(ScopeDenial.TOOL_RESULT));
    try (SdkServer server = SdkServer.start(form, telling);
        McpSyncClient client = server.client("books:read")) {
      CallToolResult result = ToolsTest.call(client, "add_book", Map.of("title", "Emma"));

      assertThat(result.isError()).isTrue();
      assertThat(ToolsTest.text(result))
          .isEqualTo("{\"error\":\"Insufficient permissions: `books:write` scope required.\"}");
    }
  }

  @Test
  void aCallerOfAnotherServerIsJudgedByTheNamesOfTheScopes() {
    ScopeVocabulary other = ScopeVocabulary.builder().scope("first").scope("books:read").build();
    ScopeVocabulary ours = new LibraryToolsMcp(new LibraryTools()).description().scopes();
    McpTransportContext context =
        Callers.context(Caller.local(other, Set.of("first", "books:read")));

    Caller caller = Callers.fromContext().caller(context, ours).orElseThrow();

    assertThat(caller.hasScope("books:write")).isFalse();
    assertThat(caller.held()).isEqualTo(ours.expand(Set.of("books:read")));
    assertThat(caller.scopes()).containsExactlyInAnyOrder("first", "books:read");
  }

  @Test
  void aContextWithoutACallerHasNone() {
    ScopeVocabulary scopes = new LibraryToolsMcp(new LibraryTools()).description().scopes();

    assertThat(Callers.fromContext().caller(McpTransportContext.EMPTY, scopes)).isEmpty();
    assertThat(
            Callers.fromContext()
                .caller(McpTransportContext.create(Map.of(Callers.KEY, "root")), scopes))
        .isEmpty();
  }
}
