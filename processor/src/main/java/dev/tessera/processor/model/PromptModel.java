package dev.tessera.processor.model;

import dev.tessera.processor.problem.Where;
import java.util.Optional;

/**
 * A method with {@code @McpPrompt}.
 *
 * @param name the name on the wire
 * @param presentation what clients show of it
 * @param handler how it is answered
 * @param nameWhere the name in the annotation, or else the method
 */
public record PromptModel(String name, Presentation presentation, Handler handler, Where nameWhere)
    implements Operation {

  @Override
  public OperationKind kind() {
    return OperationKind.PROMPT;
  }

  @Override
  public Optional<JsonType> result() {
    return Optional.empty();
  }
}
