package dev.tessera.processor.model;

import dev.tessera.processor.model.Property.Written;
import dev.tessera.processor.problem.Where;
import java.util.List;
import java.util.Optional;

/**
 * A method with {@code @McpComplete}. Its first argument is what has been typed, the others are
 * what is known.
 *
 * @param prompt the prompt whose argument it completes
 * @param resource the template whose variable it completes
 * @param argument the argument or variable
 * @param ownGuards the guards that the method has, and should not
 * @param handler how it is answered; guards of its class do not hold for it
 * @param where the annotation
 */
public record CompletionModel(
    Optional<Written> prompt,
    Optional<Written> resource,
    Written argument,
    List<GuardModel> ownGuards,
    Handler handler,
    Where where)
    implements Operation {
  /** Copies the list. */
  public CompletionModel {
    ownGuards = List.copyOf(ownGuards);
  }

  /** The prompt or the template. */
  public String target() {
    return prompt.or(() -> resource).map(Written::text).orElse("");
  }

  @Override
  public OperationKind kind() {
    return OperationKind.COMPLETION;
  }

  @Override
  public String name() {
    return argument.text();
  }

  @Override
  public List<GuardModel> guards() {
    return List.of();
  }

  @Override
  public List<GuardModel> overridden() {
    return List.of();
  }

  @Override
  public Optional<JsonType> result() {
    return Optional.empty();
  }
}
