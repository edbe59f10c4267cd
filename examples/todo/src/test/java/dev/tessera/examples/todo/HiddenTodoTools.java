package dev.tessera.examples.todo;

import dev.tessera.Authenticated;
import dev.tessera.McpServer;
import dev.tessera.McpTool;
import dev.tessera.Scope;
import dev.tessera.Scopes;
import dev.tessera.Visibility;

/** A server that shows its callers only what they may use. */
@McpServer(
    name = "Hidden Todo Server",
    version = "1.0.0",
    visibility = Visibility.GRANTED,
    scopes = {
      @Scope(value = "todo:read", initial = true),
      @Scope(value = "todo:write", implies = "todo:read")
    })
public final class HiddenTodoTools {

  /** Answers whoever has logged in. */
  @McpTool(readOnly = true)
  @Authenticated
  public String hello() {
    return "Hello.";
  }

  /** Reads. */
  @McpTool(readOnly = true)
  @Scopes("todo:read")
  public String readTodo() {
    return "Buy milk";
  }

  /** Writes. */
  @McpTool
  @Scopes("todo:write")
  public String writeTodo() {
    return "Written.";
  }
}
