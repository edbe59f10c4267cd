package dev.tessera.dev.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.ScopeVocabulary;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a tool says before its answer, through the kit: real streams of events. */
class NotificationsTest {

  /** A server of one tool that reports and logs. */
  private static final class Worker implements McpFeatures {
    private static final ScopeVocabulary SCOPES = ScopeVocabulary.builder().build();
    private static final ServerDescription DESCRIPTION =
        ServerDescription.named("Worker", "1", SCOPES)
            .tools(
                Tool.named("work", Guard.authenticated(SCOPES))
                    .description("Works.")
                    .textResult()
                    .logs()
                    .build())
            .build();

    @Override
    public ServerDescription description() {
      return DESCRIPTION;
    }

    @Override
    public void call(int tool, ToolCall call) throws Exception {
      call.checkNoArguments();
      call.progress().report(1, 2);
      call.log().info("half way");
      call.progress().report(2, 2);
      call.result().value("done");
    }
  }

  private final TestServer server = TestServer.start(TesseraServer.builder(new Worker()));
  private final TestClient client = server.client().as();

  @AfterEach
  void stop() {
    server.close();
  }

  private static String method(JsonValue notification) {
    return notification.member("method").orElseThrow().asString();
  }

  @Test
  void aModernClientHearsWhatItAsksFor() {
    Answer answer = client.withMeta("progressToken", "p").call("work").assertText("done");
    assertThat(answer.notifications())
        .hasSize(2)
        .allMatch(it -> method(it).equals("notifications/progress"))
        .last()
        .hasToString(
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":"
                + "{\"progressToken\":\"p\",\"progress\":2,\"total\":2}}");
  }

  @Test
  void itHearsLogsIfItSaysFromWhichLevelOn() {
    Answer answer =
        client.withMeta("io.modelcontextprotocol/logLevel", "info").call("work").assertText("done");
    assertThat(answer.notifications())
        .singleElement()
        .extracting(NotificationsTest::method)
        .isEqualTo("notifications/message");
  }

  @Test
  void whoAsksForNothingHearsNothing() {
    assertThat(client.call("work").assertText("done").notifications()).isEmpty();
  }

  @Test
  void aLegacyClientHearsBoth() {
    Answer answer = client.legacy().withMeta("progressToken", 7).call("work").assertText("done");
    assertThat(answer.notifications())
        .extracting(NotificationsTest::method)
        .containsExactly(
            "notifications/progress", "notifications/message", "notifications/progress");
  }
}
