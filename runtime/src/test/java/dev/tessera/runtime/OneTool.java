package dev.tessera.runtime;

import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.ScopeVocabulary;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** A server of one public tool without arguments, {@code talk}, that does what a test says. */
public final class OneTool implements McpFeatures {
  public static final ScopeVocabulary SCOPES = ScopeVocabulary.builder().build();

  private final ServerDescription description;
  private final Body body;

  private OneTool(Tool tool, Body body) {
    description = ServerDescription.named("Test", "1", SCOPES).tools(List.of(tool)).build();
    this.body = body;
  }

  /** What the tool does; its result is text. */
  @FunctionalInterface
  public interface Body {
    void run(ToolCall call) throws Exception;
  }

  /** A tool that blocks and may send messages. */
  public static OneTool streaming(Body body) {
    return of(Tool.Builder::streams, body);
  }

  /** A tool with more to say about it. */
  public static OneTool of(UnaryOperator<Tool.Builder> more, Body body) {
    Tool.Builder tool = Tool.named("talk", Guard.open(SCOPES)).description("Talks.").textResult();
    return new OneTool(more.apply(tool).build(), body);
  }

  /** A notification for it to send, which every revision has; it is the log's. */
  public static ByteBuffer notification(String text) {
    String json =
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/message\",\"params\":"
            + "{\"level\":\"info\",\"data\":\"%s\"}}";
    return ByteBuffer.wrap(json.formatted(text).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public ServerDescription description() {
    return description;
  }

  @Override
  public void call(int tool, ToolCall call) throws Exception {
    call.checkNoArguments();
    body.run(call);
  }
}
