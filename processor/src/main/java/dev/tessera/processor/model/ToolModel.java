package dev.tessera.processor.model;

import dev.tessera.processor.model.Property.Written;
import dev.tessera.processor.problem.Where;
import java.util.List;
import java.util.Optional;

/**
 * A method with {@code @McpTool}.
 *
 * @param method the method
 * @param name the tool's name on the wire
 * @param presentation what clients show of it
 * @param inputSchema the schema of the arguments, where the user gives it
 * @param hints what it does to the world
 * @param blocking whether it may block
 * @param timeout how long a call may take, as written
 * @param guards the guards that hold for it: its own, or else those of its class; one if all is
 *     well
 * @param overridden the guards of the methods that it overrides or implements
 * @param parameters the method's parameters
 * @param result the value that the method returns or promises; empty for {@code void} and for
 *     content
 * @param content whether the method returns content: its answer in the form that clients get
 * @param later whether it returns a {@code CompletionStage} of all that
 * @param nameWhere the name in the annotation, or else the method
 */
public record ToolModel(
    MethodModel method,
    String name,
    Presentation presentation,
    Optional<Written> inputSchema,
    Hints hints,
    boolean blocking,
    Optional<Written> timeout,
    List<GuardModel> guards,
    List<GuardModel> overridden,
    List<Parameter> parameters,
    Optional<JsonType> result,
    boolean content,
    boolean later,
    Where nameWhere)
    implements Operation {
  /** Copies the lists. */
  public ToolModel {
    guards = List.copyOf(guards);
    overridden = List.copyOf(overridden);
    parameters = List.copyOf(parameters);
  }

  @Override
  public OperationKind kind() {
    return OperationKind.TOOL;
  }

  /** The name for people. */
  public Optional<String> title() {
    return presentation.title();
  }

  /** What it does. */
  public Optional<String> description() {
    return presentation.description();
  }

  /**
   * The hints of {@code @McpTool}, each as the user wrote it, or empty.
   *
   * @param readOnly changes nothing
   * @param destructive may destroy
   * @param idempotent twice is as once
   * @param openWorld deals with an open world
   */
  public record Hints(
      Optional<Boolean> readOnly,
      Optional<Boolean> destructive,
      Optional<Boolean> idempotent,
      Optional<Boolean> openWorld) {}
}
