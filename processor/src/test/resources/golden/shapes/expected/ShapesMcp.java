package app;

import dev.tessera.runtime.json.Containers;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.json.Members;
import dev.tessera.runtime.json.Patch;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Decision;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.ScopeVocabulary;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link Shapes}.
 */
@Generated("dev.tessera.processor.TesseraProcessor")
public final class ShapesMcp implements McpFeatures {
  private static final ServerDescription DESCRIPTION = ServerDescription.named("Shapes", "1", Guards.SCOPES)
      .tools(List.of(
          Tool.named("move", Guards.MOVE)
              .description("Moves a shape into a group.")
              .inputSchema(ShapesSchemas.MOVE_INPUT)
              .objectResult(ShapesSchemas.MOVE_OUTPUT)
              .build()))
      .build();

  private static final Members MOVE = Members.required("shape", "extra").optional("label");

  private final Shapes tools;

  public ShapesMcp(Shapes tools) {
    this.tools = tools;
  }

  @Override
  public ServerDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void call(int tool, ToolCall call) throws Exception {
    switch (tool) {
      case 0 -> move(call);
      default -> throw new IndexOutOfBoundsException(tool);
    }
  }

  private void move(ToolCall call) throws Exception {
    JsonReader in = call.arguments();
    Shapes.Shape shape = null;
    Patch<String> label = Patch.absent();
    JsonValue extra = null;
    for (in.object(MOVE); in.next(); ) {
      switch (in.member()) {
        case "shape" -> shape = ShapesJson.readShape(in);
        case "label" -> label = Containers.readPatch(in, JsonReader::readString);
        case "extra" -> extra = in.readJson();
      }
    }
    call.checkArguments();
    ShapesJson.writeGroup(call.result(), tools.move(shape, label, extra));
  }

  /**
   * Who may call what, to be tested without a server.
   */
  public static final class Guards {
    static final ScopeVocabulary SCOPES = ScopeVocabulary.builder().build();

    static final Guard MOVE = Guard.open(SCOPES);

    private Guards() {
    }

    /**
     * Whether a caller who was granted these scopes may call move.
     */
    public static Decision move(Set<String> granted) {
      return MOVE.decide(granted);
    }
  }
}
