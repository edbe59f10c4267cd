package dev.tessera.runtime.change;

import dev.tessera.runtime.content.ToolResult;
import dev.tessera.runtime.json.JsonValue;
import dev.tessera.runtime.tool.ToolCall;
import dev.tessera.runtime.tool.ToolException;

/** What a tool does that is registered by hand. Thread-safe: calls come concurrently. */
@FunctionalInterface
public interface ToolHandler {
  /**
   * Calls the tool.
   *
   * @param arguments an object, as the client has sent it: nobody has held it to the schema
   * @param call who calls, and the ways to the client: the progress, the log, cancellation
   * @return what the client gets
   * @throws ToolException if there is something to tell the model
   * @throws Exception whatever else goes wrong: the log hears of it, the client does not
   */
  ToolResult call(JsonValue arguments, ToolCall call) throws Exception;
}
