package dev.tessera.runtime.change;

import dev.tessera.runtime.prompt.PromptCall;
import dev.tessera.runtime.prompt.PromptResult;
import java.util.Map;

/** What makes a prompt that is registered by hand. Thread-safe: calls come concurrently. */
@FunctionalInterface
public interface PromptHandler {
  /**
   * Gets it.
   *
   * @param arguments those that the client has given; all that are required are there, and no
   *     others than the prompt has
   * @param call who asks, and the ways to the client
   * @return its messages
   * @throws Exception whatever goes wrong: the log hears of it, the client does not
   */
  PromptResult get(Map<String, String> arguments, PromptCall call) throws Exception;
}
