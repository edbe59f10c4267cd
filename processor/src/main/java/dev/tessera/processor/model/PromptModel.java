package dev.tessera.processor.model;

import dev.tessera.processor.problem.Where;
import java.util.List;
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
  public MethodModel method() {
    return handler.method();
  }

  @Override
  public boolean blocking() {
    return handler.blocking();
  }

  @Override
  public List<GuardModel> guards() {
    return handler.guards();
  }

  @Override
  public List<GuardModel> overridden() {
    return handler.overridden();
  }

  @Override
  public List<Parameter> parameters() {
    return handler.parameters();
  }

  @Override
  public Optional<JsonType> result() {
    return Optional.empty();
  }

  @Override
  public boolean later() {
    return handler.later();
  }
}
