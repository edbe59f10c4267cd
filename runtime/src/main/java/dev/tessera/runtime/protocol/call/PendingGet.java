package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.intercept.OperationKind;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.prompt.Prompt;
import dev.tessera.runtime.prompt.PromptCall;
import dev.tessera.runtime.prompt.PromptMessage;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.server.McpFeatures;
import java.util.Locale;

/** The getting of a prompt. */
final class PendingGet extends PendingFeature<PromptCall> {
  private static final int SIZE = 512;

  private final McpFeatures features;
  private final int index;
  private final Input input;
  private final Results results;

  /**
   * What is to be got.
   *
   * @param prompt the prompt
   * @param arguments its arguments, not decoded
   * @param frame what all calls share
   */
  record Input(Prompt prompt, RawJson arguments, CallFrame frame) {}

  PendingGet(
      McpFeatures features, int index, Input input, OperationRequest request, Results results) {
    super(
        new Subject(
            OperationKind.PROMPT,
            input.prompt().name(),
            input.frame(),
            Asking.of(
                input.prompt().asks(),
                input.prompt().name(),
                input.arguments(),
                request.revision().isModern())),
        request,
        "Prompt " + input.prompt().name(),
        Manner.of(input.prompt()));
    this.features = features;
    this.index = index;
    this.input = input;
    this.results = results;
  }

  @Override
  PromptCall call() {
    return new PromptCall(
        input.prompt().name(),
        input.arguments().reader(),
        request().caller(),
        request().client().capabilities());
  }

  @Override
  void invoke(PromptCall call) throws Exception {
    features.get(index, call);
  }

  @Override
  Outcome.Answer success(PromptCall call) {
    JsonWriter out = results.begin(request().id(), SIZE);
    call.result()
        .description()
        .or(input.prompt()::description)
        .ifPresent(text -> out.name("description").value(text));
    ContentWriter contents = new ContentWriter(out, results.revision());
    out.name("messages").beginArray();
    for (PromptMessage message : call.result().messages()) {
      out.beginObject().name("role").value(message.role().name().toLowerCase(Locale.ROOT));
      out.name("content");
      contents.write(message.content());
      out.endObject();
    }
    return results.end(out.endArray());
  }
}
