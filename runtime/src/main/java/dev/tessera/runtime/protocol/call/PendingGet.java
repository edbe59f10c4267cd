package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.intercept.OperationKind;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.prompt.Prompt;
import dev.tessera.runtime.prompt.PromptCall;
import dev.tessera.runtime.prompt.PromptMessage;
import dev.tessera.runtime.protocol.message.Outcome;
import java.util.Locale;

/** The getting of a prompt. */
final class PendingGet extends PendingFeature<PromptCall> {
  private static final int SIZE = 512;

  private final int index;
  private final Prompt prompt;
  private final RawJson arguments;

  /**
   * @param index the prompt's index
   * @param arguments its arguments, not decoded
   */
  PendingGet(
      int index, Prompt prompt, RawJson arguments, OperationRequest request, CallFrame frame) {
    super(
        Subject.of(OperationKind.PROMPT, prompt.name(), prompt, arguments),
        request,
        "Prompt " + prompt.name(),
        frame);
    this.index = index;
    this.prompt = prompt;
    this.arguments = arguments;
  }

  @Override
  PromptCall call() {
    return new PromptCall(
        prompt.name(), arguments.reader(), request().caller(), request().client().capabilities());
  }

  @Override
  void invoke(PromptCall call) throws Exception {
    features().get(index, call);
  }

  @Override
  Outcome.Answer success(PromptCall call) {
    Results results = results();
    JsonWriter out = results.begin(request().id(), SIZE);
    call.result()
        .description()
        .or(prompt::description)
        .ifPresent(text -> out.name("description").value(text));
    ContentWriter contents = new ContentWriter(out, results.revision());
    out.name("messages").beginArray();
    for (PromptMessage message : call.result().messages()) {
      out.beginObject().name("role").value(message.role().name().toLowerCase(Locale.ROOT));
      out.name("content");
      contents.write(message.content());
      out.endObject();
    }
    return results.end(out.endArray(), call.result().meta());
  }
}
