package dev.tessera.runtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.SampleTools;
import dev.tessera.runtime.prompt.Prompt;
import dev.tessera.runtime.prompt.PromptCall;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.resource.ResourceCall;
import dev.tessera.runtime.server.Cacheable;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.ScopeVocabulary;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long clients may keep what a server tells them (MCP 2026-07-28, Caching). */
class CachingTest {
  private static final ScopeVocabulary SCOPES = SampleTools.SCOPES;

  /**
   * A server that says so for itself.
   *
   * @param description what it is
   */
  private record Saying(ServerDescription description) implements McpFeatures {
    Saying(Guard guard) {
      this(
          ServerDescription.named("Saying", "1", SCOPES)
              .tools(Tool.named("t", guard).build())
              .resources(
                  Resource.at("test://usual", "usual", guard).build(),
                  Resource.at("test://own", "own", guard).timeToLive(Duration.ofMinutes(9)).build(),
                  Resource.template("test://{id}", "id", guard).build())
              .prompts(Prompt.named("p", guard).build())
              .timeToLive(Cacheable.LISTS, Duration.ofMinutes(1))
              .timeToLive(Cacheable.TOOLS, Duration.ofMinutes(2))
              .timeToLive(Cacheable.TEMPLATES, Duration.ofMinutes(4))
              .timeToLive(Cacheable.CONTENTS, Duration.ofMinutes(6))
              .build());
    }

    @Override
    public void call(int tool, ToolCall call) {}

    @Override
    public void read(int resource, ResourceCall call) throws Exception {
      call.answer("text");
    }

    @Override
    public void get(int prompt, PromptCall call) {
      call.answer("text");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "server/discover | - | 1",
        "tools/list | - | 2",
        "resources/list | - | 1",
        "resources/templates/list | - | 4",
        "prompts/list | - | 1",
        "resources/read | \"uri\":\"test://usual\" | 6",
        "resources/read | \"uri\":\"test://own\" | 9"
      })
  void eachAnswerIsKeptAsLongAsTheServerSays(String method, String params, int minutes) {
    String asked = params == null ? "" : params;
    String time = "\"ttlMs\":" + Duration.ofMinutes(minutes).toMillis() + ",\"cacheScope\":";
    assertThat(Asking.ask(new Saying(Guard.open(SCOPES)), method, asked))
        .contains(time + "\"public\"");
    assertThat(Asking.ask(new Saying(Guard.authenticated(SCOPES)), method, asked)).contains(time);
  }
}
