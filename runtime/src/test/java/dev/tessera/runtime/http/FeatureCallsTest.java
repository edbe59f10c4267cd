package dev.tessera.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.OneTool;
import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.completion.Completion;
import dev.tessera.runtime.completion.CompletionCall;
import dev.tessera.runtime.http.Client.Request;
import dev.tessera.runtime.prompt.Prompt;
import dev.tessera.runtime.prompt.PromptArgument;
import dev.tessera.runtime.prompt.PromptCall;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.resource.ResourceCall;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.ToolCall;
import dev.tessera.runtime.tool.ToolException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for all calls holds for resources, prompts and completions. */
@Timeout(60)
class FeatureCallsTest {
  private static final String META =
      "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
          + "\"io.modelcontextprotocol/clientCapabilities\":{}}";
  private static final String LENGTH =
      "\"ref\":{\"type\":\"ref/prompt\",\"name\":\"p\"},\"argument\":{\"name\":\"a\",\"value\":\"\"}";

  /** A public resource, prompt and completion, and one of each that never comes to an end. */
  private static final class Slow implements McpFeatures {
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Guard ANYBODY = Guard.open(OneTool.SCOPES);
    private static final ServerDescription DESCRIPTION =
        ServerDescription.named("Slow", "1", OneTool.SCOPES)
            .resources(
                Resource.at("t://r", "r", ANYBODY).build(),
                Resource.at("t://slow", "slow", ANYBODY).timeout(SHORT).build())
            .prompts(
                Prompt.named("p", ANYBODY).argument(PromptArgument.optional("a")).build(),
                Prompt.named("slow", ANYBODY)
                    .argument(PromptArgument.optional("a"))
                    .timeout(SHORT)
                    .build())
            .completions(
                Completion.ofPrompt("p", "a"), Completion.ofPrompt("slow", "a").timeout(SHORT))
            .build();

    @Override
    public ServerDescription description() {
      return DESCRIPTION;
    }

    @Override
    public void call(int tool, ToolCall call) {}

    @Override
    public void read(int resource, ResourceCall call) throws Exception {
      finish(resource);
      call.answer("r");
    }

    @Override
    public void get(int prompt, PromptCall call) throws Exception {
      finish(prompt);
      call.answer("p");
    }

    @Override
    public void complete(int completion, CompletionCall call) throws Exception {
      finish(completion);
      call.answer(List.of("c"));
    }

    private static void finish(int index) throws InterruptedException {
      if (index == 1) {
        new CountDownLatch(1).await();
      }
    }
  }

  private static String send(int port, String method, String name, String params)
      throws IOException {
    Request request =
        Request.call(port, name)
            .header("Mcp-Method", method)
            .body(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\""
                    + method
                    + "\",\"params\":{"
                    + params
                    + ","
                    + META
                    + "}}");
    return Client.send(port, request).body();
  }

  @Test
  void interceptorsSeeThem() throws IOException {
    Queue<String> heard = new ConcurrentLinkedQueue<>();
    TesseraServer.Builder builder =
        Servers.open(new Slow())
            .interceptor(
                call -> {
                  heard.add(call.toString());
                  return outcome -> heard.add(outcome.toString());
                });
    try (TesseraServer server = builder.start()) {
      int port = server.port();
      assertThat(send(port, "resources/read", "t://r", "\"uri\":\"t://r\"")).contains("\"r\"");
      assertThat(send(port, "prompts/get", "p", "\"name\":\"p\"")).contains("\"p\"");
      assertThat(send(port, "completion/complete", "-", LENGTH)).contains("[\"c\"]");
    }
    assertThat(heard)
        .containsExactly(
            "RESOURCE t://r, request 1",
            "OK",
            "PROMPT p, request 1",
            "OK",
            "COMPLETION p, request 1",
            "OK");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "resources/read | t://r | \"uri\":\"t://r\"",
        "prompts/get | p | \"name\":\"p\"",
        "completion/complete | - | " + LENGTH
      })
  void whatAnInterceptorRefusesIsAnError(String method, String name, String params)
      throws IOException {
    TesseraServer.Builder builder =
        Servers.open(new Slow())
            .interceptor(
                call -> {
                  throw new ToolException("Not on Sundays.");
                });
    try (TesseraServer server = builder.start()) {
      assertThat(send(server.port(), method, name, params))
          .contains("\"error\":{\"code\":-32603,\"message\":\"Not on Sundays.\"}");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "resources/read | t://slow | \"uri\":\"t://slow\"",
        "prompts/get | slow | \"name\":\"slow\"",
        "completion/complete | - | \"ref\":{\"type\":\"ref/prompt\",\"name\":\"slow\"},"
            + "\"argument\":{\"name\":\"a\",\"value\":\"\"}"
      })
  void whatTakesLongerThanItSaysIsStopped(String method, String name, String params)
      throws IOException {
    try (TesseraServer server = Servers.open(new Slow()).noCallTimeout().start()) {
      assertThat(send(server.port(), method, name, params))
          .contains(
              "\"error\":{\"code\":-32603,\"message\":\"The request took too long and was stopped.\"}");
    }
  }
}
