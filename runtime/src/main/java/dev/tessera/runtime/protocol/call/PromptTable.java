package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.prompt.Prompt;
import dev.tessera.runtime.protocol.message.ErrorCode;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Decision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The prompts of a server by name, behind their guards.
 *
 * <p>Thread-safe.
 */
final class PromptTable {
  private final List<Prompt> prompts;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final CallFrame frame;

  PromptTable(CallFrame frame) {
    this.frame = frame;
    prompts = frame.features().description().prompts();
    prompts.forEach(prompt -> indexes.put(prompt.name(), indexes.size()));
  }

  Optional<Decision> earlyRefusal(String name, Caller caller) {
    return Optional.ofNullable(indexes.get(name))
        .flatMap(index -> frame.admission().early(prompts.get(index).guard(), caller));
  }

  /** Handles {@code prompts/get}. */
  Outcome get(OperationRequest request) {
    if (request.params().name().isEmpty()) {
      return request.malformed("\"params.name\" is a string");
    }
    RawJson arguments = request.params().arguments().orElse(ToolTable.NO_ARGUMENTS);
    if (!arguments.isObject()) {
      return request.malformed("\"params.arguments\" is an object");
    }
    Integer index = indexes.get(request.params().name().get());
    if (index == null) {
      return frame.admission().missing(request, unknown(request));
    }
    Prompt prompt = prompts.get(index);
    return frame
        .admission()
        .refusal(request, prompt.guard(), () -> unknown(request))
        .orElseGet(() -> new PendingGet(index, prompt, arguments, request, frame));
  }

  static Outcome.Answer unknown(OperationRequest request) {
    return request.message().error(200, ErrorCode.INVALID_PARAMS, "Unknown prompt");
  }
}
