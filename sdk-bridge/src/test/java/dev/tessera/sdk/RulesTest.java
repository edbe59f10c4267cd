package dev.tessera.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.tool.ToolException;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for all calls holds in all servers of the SDK's. */
@Timeout(120)
class RulesTest {
  private final AskingTools tools = new AskingTools();
  private final AskingToolsMcp asking = new AskingToolsMcp(tools);
  private final Queue<String> heard = new ConcurrentLinkedQueue<>();

  private SdkRules listening(String name) {
    return SdkRules.usual()
        .interceptor(
            call -> {
              heard.add(name + " " + call.kind() + " " + call.name());
              return outcome -> heard.add(name + " " + outcome);
            });
  }

  private static CallToolResult call(McpSyncClient client, String tool) {
    return ToolsTest.call(client, tool, Map.of());
  }

  @ParameterizedTest
  @EnumSource
  void interceptorsSeeEachCallAndHowItEnds(Form form) {
    SdkRules rules = listening("outer").interceptor(listening("inner").interceptors().get(0));
    try (SdkServer server = SdkServer.start(form, asking, rules);
        McpSyncClient client = server.client()) {
      call(client, "able");
      assertThat(heard)
          .containsExactly("outer TOOL able", "inner TOOL able", "inner OK", "outer OK");
      heard.clear();
      call(client, "order");
      assertThat(heard).endsWith("inner TOOL_ERROR", "outer TOOL_ERROR");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aToolThatIsATaskRunsWhileItsClientWaits(Form form) {
    try (SdkServer server = SdkServer.start(form, asking, SdkRules.usual());
        McpSyncClient client = server.client()) {
      assertThat(ToolsTest.text(call(client, "archive"))).isEqualTo("archived");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anInterceptorMayRefuse(Form form) {
    SdkRules rules =
        listening("outer")
            .interceptor(
                call -> {
                  throw new ToolException("Not on Sundays.");
                });
    try (SdkServer server = SdkServer.start(form, asking, rules);
        McpSyncClient client = server.client()) {
      CallToolResult result = call(client, "able");
      assertThat(result.isError()).isTrue();
      assertThat(ToolsTest.text(result)).isEqualTo("Not on Sundays.");
      assertThat(heard).containsExactly("outer TOOL able", "outer TOOL_ERROR");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCallThatTakesTooLongIsStopped(Form form) throws InterruptedException {
    try (SdkServer server = SdkServer.start(form, asking, listening("audit"));
        McpSyncClient client = server.client()) {
      CallToolResult result = call(client, "sleep");
      assertThat(result.isError()).isTrue();
      assertThat(ToolsTest.text(result)).isEqualTo("The tool took too long and was stopped.");
      tools.interrupted.await();
      assertThat(heard).containsExactly("audit TOOL sleep", "audit TIMED_OUT");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPromiseThatIsKeptTooLateIsCancelled(Form form) throws InterruptedException {
    try (SdkServer server = SdkServer.start(form, asking);
        McpSyncClient client = server.client()) {
      assertThat(ToolsTest.text(call(client, "promise")))
          .isEqualTo("The tool took too long and was stopped.");
      tools.interrupted.await();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theRulesSayHowLongACallMayTakeThatSaysNothingItself(Form form) {
    SdkRules rules = SdkRules.usual().callTimeout(Duration.ofMillis(300));
    try (SdkServer server = SdkServer.start(form, asking, rules);
        McpSyncClient client = server.client()) {
      assertThat(ToolsTest.text(call(client, "dream")))
          .isEqualTo("The tool took too long and was stopped.");
    }
  }
}
