package app;

import dev.tessera.Discriminator;
import dev.tessera.McpServer;
import dev.tessera.McpTool;
import dev.tessera.Public;
import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.json.Patch;
import java.util.List;

/** What is not always of one shape. */
@McpServer(name = "Shapes", version = "1")
@Public
public final class Shapes {

  /** A shape. */
  @Discriminator("kind")
  public sealed interface Shape {}

  /** A circle. */
  public record Circle(double radius) implements Shape {}

  /** A rectangle. */
  @Discriminator("box")
  public record Rectangle(double width, double height) implements Shape {}

  /** A group of shapes. */
  public record Group(List<Shape> shapes, Patch<String> label, JsonValue extra) {}

  /**
   * Moves a shape into a group.
   *
   * @param shape what to move
   * @param label a new label of the group
   * @param extra whatever else there is to say
   */
  @McpTool
  public Group move(Shape shape, Patch<String> label, JsonValue extra) {
    return new Group(List.of(shape), label, extra);
  }
}
