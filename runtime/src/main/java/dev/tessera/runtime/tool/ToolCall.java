package dev.tessera.runtime.tool;

import dev.tessera.runtime.content.Content;
import dev.tessera.runtime.content.ToolResult;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.JsonWriter;
import java.util.List;
import java.util.Optional;

/**
 * One call of a tool: the arguments go in, the result comes out. Written for generated code; used
 * by one thread at a time.
 */
public final class ToolCall extends OperationCall {
  private final JsonWriter result;
  private Optional<ToolResult> answer = Optional.empty();

  /**
   * @param arguments a reader at the arguments object
   * @param result an empty writer for the result
   * @param caller who calls
   * @param capabilities what the client can
   */
  public ToolCall(
      JsonReader arguments, JsonWriter result, Caller caller, ClientCapabilities capabilities) {
    this("", arguments, result, caller, capabilities);
  }

  /**
   * @param tool the tool's name, for the log
   * @param arguments a reader at the arguments object
   * @param result an empty writer for the result
   * @param caller who calls
   * @param capabilities what the client can
   */
  public ToolCall(
      String tool,
      JsonReader arguments,
      JsonWriter result,
      Caller caller,
      ClientCapabilities capabilities) {
    super(tool, arguments, caller, capabilities);
    this.result = result;
  }

  /**
   * Where the result goes: one JSON value, for a {@link Tool.ResultKind#TEXT} tool a string;
   * nothing for {@link Tool.ResultKind#NONE}.
   */
  public JsonWriter result() {
    return result;
  }

  /** Answers with one piece of content, for a {@link Tool.ResultKind#CONTENT} tool. */
  public void answer(Content content) {
    answer(List.of(content));
  }

  /** Answers with several pieces of content, for a {@link Tool.ResultKind#CONTENT} tool. */
  public void answer(List<? extends Content> content) {
    answer(ToolResult.of(content));
  }

  /** Answers with a whole result, for a {@link Tool.ResultKind#CONTENT} tool. */
  public void answer(ToolResult whole) {
    answer = Optional.of(whole);
  }

  /** The whole result of a {@link Tool.ResultKind#CONTENT} tool, once it has answered. */
  public Optional<ToolResult> answer() {
    return answer;
  }
}
