package dev.tessera.runtime.prompt;

import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.ClientCapabilities;
import dev.tessera.runtime.tool.OperationCall;
import java.util.List;

/**
 * One getting of a prompt. Its arguments are an object of strings, as clients send them. Written
 * for generated code; used by one thread at a time.
 */
public final class PromptCall extends OperationCall {
  private PromptResult result = PromptResult.of();

  /**
   * @param prompt the prompt's name, for the log
   * @param arguments a reader at the arguments object
   * @param caller who asks
   * @param capabilities what the client can
   */
  public PromptCall(
      String prompt, JsonReader arguments, Caller caller, ClientCapabilities capabilities) {
    super(prompt, arguments, caller, capabilities);
    arguments.inTexts();
  }

  /** Answers with a text that the person says. */
  public void answer(String text) {
    answer(PromptMessage.user(text));
  }

  /** Answers with one message. */
  public void answer(PromptMessage message) {
    answer(List.of(message));
  }

  /** Answers with messages. */
  public void answer(List<PromptMessage> messages) {
    answer(PromptResult.of(messages));
  }

  /** Answers with a whole result. */
  public void answer(PromptResult whole) {
    result = whole;
  }

  /** The result, once it has answered. */
  public PromptResult result() {
    return result;
  }
}
