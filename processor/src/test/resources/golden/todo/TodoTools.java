package dev.tessera.examples.todo;

import dev.tessera.Authenticated;
import dev.tessera.McpServer;
import dev.tessera.McpTool;
import dev.tessera.Scope;
import dev.tessera.Scopes;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.ToolException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A todo list that everybody who may see it shares. */
@McpServer(
    name = "Todo Server",
    version = "1.0.0",
    scopes = {
      @Scope(value = "todo:read", description = "See the todo list", initial = true),
      @Scope(value = "todo:write", description = "Change the todo list", implies = "todo:read"),
      @Scope(value = "admin:access", description = "Administer the server")
    })
public final class TodoTools {
  private final Map<String, Todo> todos = Collections.synchronizedMap(new LinkedHashMap<>());

  /**
   * Creates a todo item.
   *
   * @param title what has to be done
   * @param description more about it
   */
  @McpTool(destructive = false)
  @Scopes("todo:write")
  public TodoResult createTodo(String title, @Nullable String description) {
    Todo todo = new Todo(UUID.randomUUID().toString(), title, description, false);
    todos.put(todo.id(), todo);
    return new TodoResult(todo);
  }

  /**
   * Lists the todo items, the oldest first.
   *
   * @param completed true for those that are done, false for those that are not, nothing for all
   */
  @McpTool(readOnly = true)
  @Scopes("todo:read")
  public TodoList listTodos(@Nullable Boolean completed) {
    List<Todo> all;
    synchronized (todos) {
      all = new ArrayList<>(todos.values());
    }
    all.removeIf(todo -> completed != null && todo.completed() != completed);
    return new TodoList(all);
  }

  /**
   * Returns one todo item.
   *
   * @param todoId the id of the item
   */
  @McpTool(readOnly = true)
  @Scopes("todo:read")
  public TodoResult getTodo(String todoId) {
    return new TodoResult(found(todoId, todos.get(todoId)));
  }

  /**
   * Changes a todo item. What is left out stays as it is.
   *
   * @param todoId the id of the item
   * @param title what has to be done
   * @param description more about it
   * @param completed whether it is done
   */
  @McpTool(idempotent = true)
  @Scopes("todo:write")
  public TodoResult updateTodo(
      String todoId,
      @Nullable String title,
      @Nullable String description,
      @Nullable Boolean completed) {
    Todo updated =
        todos.computeIfPresent(todoId, (id, todo) -> todo.with(title, description, completed));
    return new TodoResult(found(todoId, updated));
  }

  /**
   * Deletes a todo item.
   *
   * @param todoId the id of the item
   */
  @McpTool(idempotent = true)
  @Scopes("todo:write")
  public Deleted deleteTodo(String todoId) {
    return new Deleted(found(todoId, todos.remove(todoId)).id());
  }

  /** Does something that only an administrator who may write is permitted to do. */
  @McpTool
  @Scopes({"todo:write", "admin:access"})
  public ActionResult adminAction() {
    return new ActionResult("success");
  }

  /** Returns data, and more of it to an administrator. */
  @McpTool(readOnly = true)
  @Authenticated
  public Map<String, String> flexibleOperation(Caller caller) {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("basic", "data");
    if (caller.hasScope("admin:access")) {
      data.put("admin", "enhanced_data");
    }
    return data;
  }

  private static Todo found(String id, @Nullable Todo todo) {
    if (todo == null) {
      throw new ToolException("Todo `" + id + "` not found.");
    }
    return todo;
  }
}
