package dev.tessera.processor.model;

import dev.tessera.processor.model.Property.Written;
import dev.tessera.processor.problem.Where;
import java.util.Optional;

/**
 * A method with {@code @McpTool}.
 *
 * @param name the tool's name on the wire
 * @param presentation what clients show of it
 * @param inputSchema the schema of the arguments, where the user gives it
 * @param hints what it does to the world
 * @param task whether it may be a task
 * @param result the value that the method returns or promises; empty for {@code void} and for
 *     content
 * @param content whether the method returns content: its answer in the form that clients get
 * @param handler how it is answered
 * @param nameWhere the name in the annotation, or else the method
 */
public record ToolModel(
    String name,
    Presentation presentation,
    Optional<Written> inputSchema,
    Hints hints,
    TaskModel task,
    Optional<JsonType> result,
    boolean content,
    Handler handler,
    Where nameWhere)
    implements Operation {

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

  /** Whether it is a task as soon as its arguments are good, since the method does not say when. */
  public boolean beginsAsTask() {
    return task.isPossible() && !parameters().contains(Parameter.Context.TASK);
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
