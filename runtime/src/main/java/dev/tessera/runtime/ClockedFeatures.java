package dev.tessera.runtime;

import dev.tessera.runtime.completion.CompletionCall;
import dev.tessera.runtime.prompt.PromptCall;
import dev.tessera.runtime.resource.ResourceCall;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.ToolCall;
import java.time.Clock;

/**
 * Operations whose arguments are checked by a clock.
 *
 * @param features what the server offers
 * @param clock what {@code @Past} and the like compare with
 */
record ClockedFeatures(McpFeatures features, Clock clock) implements McpFeatures {
  @Override
  public ServerDescription description() {
    return features.description();
  }

  @Override
  public void call(int tool, ToolCall call) throws Exception {
    call.arguments().clock(clock);
    features.call(tool, call);
  }

  @Override
  public void read(int resource, ResourceCall call) throws Exception {
    call.arguments().clock(clock);
    features.read(resource, call);
  }

  @Override
  public void get(int prompt, PromptCall call) throws Exception {
    call.arguments().clock(clock);
    features.get(prompt, call);
  }

  @Override
  public void complete(int completion, CompletionCall call) throws Exception {
    call.arguments().clock(clock);
    features.complete(completion, call);
  }
}
