package dev.tessera.processor.model;

import dev.tessera.processor.model.Property.Written;
import java.util.List;
import java.util.Optional;

/**
 * How an operation is answered.
 *
 * @param method the method
 * @param blocking whether it may block
 * @param timeout how long a call may take, as written
 * @param guards the guards that hold for it; one if all is well
 * @param overridden the guards of the methods that it overrides or implements
 * @param parameters the method's parameters
 * @param later whether it returns a {@code CompletionStage}
 */
public record Handler(
    MethodModel method,
    boolean blocking,
    Optional<Written> timeout,
    List<GuardModel> guards,
    List<GuardModel> overridden,
    List<Parameter> parameters,
    boolean later) {
  /** Copies the lists. */
  public Handler {
    guards = List.copyOf(guards);
    overridden = List.copyOf(overridden);
    parameters = List.copyOf(parameters);
  }
}
