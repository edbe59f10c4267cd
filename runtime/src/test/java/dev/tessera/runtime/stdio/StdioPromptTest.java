package dev.tessera.runtime.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.prompt.Prompt;
import dev.tessera.runtime.prompt.PromptCall;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.resource.ResourceCall;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.ScopeVocabulary;
import dev.tessera.runtime.tool.ToolCall;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Prompts and resources talk and are stopped as tools are. */
@Timeout(60)
class StdioPromptTest implements McpFeatures {
  private static final ScopeVocabulary SCOPES = ScopeVocabulary.builder().build();
  private static final Guard OPEN = Guard.open(SCOPES);
  private static final String META =
      "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
          + "\"io.modelcontextprotocol/clientCapabilities\":{},"
          + "\"io.modelcontextprotocol/logLevel\":\"info\",\"progressToken\":7}";

  @Override
  public ServerDescription description() {
    return ServerDescription.named("Test", "1", SCOPES)
        .prompts(Prompt.named("talk", OPEN).logs().build())
        .resources(Resource.at("test://slow", "slow", OPEN).timeout(Duration.ofMillis(200)).build())
        .build();
  }

  @Override
  public void call(int tool, ToolCall call) {
    throw new IndexOutOfBoundsException(tool);
  }

  @Override
  public void get(int prompt, PromptCall call) {
    call.progress().report(1);
    call.log().info("on the way");
    call.answer("done");
  }

  @Override
  public void read(int resource, ResourceCall call) throws Exception {
    TimeUnit.HOURS.sleep(1);
  }

  private static String request(String method, String params) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":{%s,%s}}"
        .formatted(method, params, META);
  }

  @Test
  void aPromptTellsOfItsProgressAndLogs() throws IOException {
    try (StdioTalk talk = new StdioTalk(this)) {
      talk.send(request("prompts/get", "\"name\":\"talk\""));
      assertThat(talk.receive()).contains("notifications/progress", "\"progressToken\":7");
      assertThat(talk.receive()).contains("notifications/message", "on the way");
      assertThat(talk.receive()).contains("\"id\":1", "done");
    }
  }

  @Test
  void aServerWithAPromptThatLogsSaysSo() throws IOException {
    try (StdioTalk talk = new StdioTalk(this)) {
      talk.send(
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"server/discover\",\"params\":{"
              + META
              + "}}");
      assertThat(talk.receive()).contains("\"logging\":{}");
    }
  }

  @Test
  void aResourceThatTakesTooLongIsStopped() throws IOException {
    try (StdioTalk talk = new StdioTalk(this)) {
      talk.send(request("resources/read", "\"uri\":\"test://slow\""));
      assertThat(talk.receive()).contains("-32603", "The request took too long and was stopped.");
    }
  }
}
