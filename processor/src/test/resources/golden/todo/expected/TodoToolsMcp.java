package dev.tessera.examples.todo;

import dev.tessera.runtime.json.Containers;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.Members;
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
 * The tools of {@link TodoTools}.
 */
@Generated("dev.tessera.processor.TesseraProcessor")
public final class TodoToolsMcp implements McpFeatures {
  private static final ServerDescription DESCRIPTION = ServerDescription.named("Todo Server", "1.0.0", Guards.SCOPES)
      .tools(List.of(
          Tool.named("create_todo", Guards.CREATE_TODO)
              .description("Creates a todo item.")
              .inputSchema(TodoToolsSchemas.CREATE_TODO_INPUT)
              .objectResult(TodoToolsSchemas.CREATE_TODO_OUTPUT)
              .annotations("{\"destructiveHint\":false}")
              .build(),
          Tool.named("list_todos", Guards.LIST_TODOS)
              .description("Lists the todo items, the oldest first.")
              .inputSchema(TodoToolsSchemas.LIST_TODOS_INPUT)
              .objectResult(TodoToolsSchemas.LIST_TODOS_OUTPUT)
              .annotations("{\"readOnlyHint\":true}")
              .build(),
          Tool.named("get_todo", Guards.GET_TODO)
              .description("Returns one todo item.")
              .inputSchema(TodoToolsSchemas.GET_TODO_INPUT)
              .objectResult(TodoToolsSchemas.GET_TODO_OUTPUT)
              .annotations("{\"readOnlyHint\":true}")
              .build(),
          Tool.named("update_todo", Guards.UPDATE_TODO)
              .description("Changes a todo item. What is left out stays as it is.")
              .inputSchema(TodoToolsSchemas.UPDATE_TODO_INPUT)
              .objectResult(TodoToolsSchemas.UPDATE_TODO_OUTPUT)
              .annotations("{\"idempotentHint\":true}")
              .build(),
          Tool.named("delete_todo", Guards.DELETE_TODO)
              .description("Deletes a todo item.")
              .inputSchema(TodoToolsSchemas.DELETE_TODO_INPUT)
              .objectResult(TodoToolsSchemas.DELETE_TODO_OUTPUT)
              .annotations("{\"idempotentHint\":true}")
              .build(),
          Tool.named("admin_action", Guards.ADMIN_ACTION)
              .description("Does something that only an administrator who may write is permitted to do.")
              .objectResult(TodoToolsSchemas.ADMIN_ACTION_OUTPUT)
              .build(),
          Tool.named("flexible_operation", Guards.FLEXIBLE_OPERATION)
              .description("Returns data, and more of it to an administrator.")
              .objectResult(TodoToolsSchemas.FLEXIBLE_OPERATION_OUTPUT)
              .annotations("{\"readOnlyHint\":true}")
              .build()))
      .build();

  private static final Members CREATE_TODO = Members.required("title").optional("description");

  private static final Members LIST_TODOS = Members.required().optional("completed");

  private static final Members GET_TODO = Members.required("todo_id");

  private static final Members UPDATE_TODO = Members.required("todo_id")
      .optional("title", "description", "completed");

  private static final Members DELETE_TODO = Members.required("todo_id");

  private final TodoTools tools;

  public TodoToolsMcp(TodoTools tools) {
    this.tools = tools;
  }

  @Override
  public ServerDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void call(int tool, ToolCall call) throws Exception {
    switch (tool) {
      case 0 -> createTodo(call);
      case 1 -> listTodos(call);
      case 2 -> getTodo(call);
      case 3 -> updateTodo(call);
      case 4 -> deleteTodo(call);
      case 5 -> adminAction(call);
      case 6 -> flexibleOperation(call);
      default -> throw new IndexOutOfBoundsException(tool);
    }
  }

  private void createTodo(ToolCall call) throws Exception {
    JsonReader in = call.arguments();
    String title = null;
    String description = null;
    for (in.object(CREATE_TODO); in.next(); ) {
      switch (in.member()) {
        case "title" -> title = in.readString();
        case "description" -> description = in.readNull() ? null : in.readString();
      }
    }
    call.checkArguments();
    TodoToolsJson.writeTodoResult(call.result(), tools.createTodo(title, description));
  }

  private void listTodos(ToolCall call) throws Exception {
    JsonReader in = call.arguments();
    Boolean completed = null;
    for (in.object(LIST_TODOS); in.next(); ) {
      switch (in.member()) {
        case "completed" -> completed = in.readNull() ? null : in.readBoolean();
      }
    }
    call.checkArguments();
    TodoToolsJson.writeTodoList(call.result(), tools.listTodos(completed));
  }

  private void getTodo(ToolCall call) throws Exception {
    JsonReader in = call.arguments();
    String todoId = null;
    for (in.object(GET_TODO); in.next(); ) {
      switch (in.member()) {
        case "todo_id" -> todoId = in.readString();
      }
    }
    call.checkArguments();
    TodoToolsJson.writeTodoResult(call.result(), tools.getTodo(todoId));
  }

  private void updateTodo(ToolCall call) throws Exception {
    JsonReader in = call.arguments();
    String todoId = null;
    String title = null;
    String description = null;
    Boolean completed = null;
    for (in.object(UPDATE_TODO); in.next(); ) {
      switch (in.member()) {
        case "todo_id" -> todoId = in.readString();
        case "title" -> title = in.readNull() ? null : in.readString();
        case "description" -> description = in.readNull() ? null : in.readString();
        case "completed" -> completed = in.readNull() ? null : in.readBoolean();
      }
    }
    call.checkArguments();
    TodoToolsJson.writeTodoResult(call.result(), tools.updateTodo(todoId, title, description,
        completed));
  }

  private void deleteTodo(ToolCall call) throws Exception {
    JsonReader in = call.arguments();
    String todoId = null;
    for (in.object(DELETE_TODO); in.next(); ) {
      switch (in.member()) {
        case "todo_id" -> todoId = in.readString();
      }
    }
    call.checkArguments();
    TodoToolsJson.writeDeleted(call.result(), tools.deleteTodo(todoId));
  }

  private void adminAction(ToolCall call) throws Exception {
    call.checkNoArguments();
    TodoToolsJson.writeActionResult(call.result(), tools.adminAction());
  }

  private void flexibleOperation(ToolCall call) throws Exception {
    call.checkNoArguments();
    Containers.writeMap(call.result(), tools.flexibleOperation(call.caller()), JsonWriter::value);
  }

  /**
   * Who may call what, to be tested without a server.
   */
  public static final class Guards {
    static final ScopeVocabulary SCOPES = ScopeVocabulary.builder()
        .scope("todo:read")
        .scope("todo:write", "todo:read")
        .scope("admin:access")
        .initial("todo:read")
        .build();

    static final Guard CREATE_TODO = Guard.allOf(SCOPES, "todo:write");

    static final Guard LIST_TODOS = Guard.allOf(SCOPES, "todo:read");

    static final Guard GET_TODO = Guard.allOf(SCOPES, "todo:read");

    static final Guard UPDATE_TODO = Guard.allOf(SCOPES, "todo:write");

    static final Guard DELETE_TODO = Guard.allOf(SCOPES, "todo:write");

    static final Guard ADMIN_ACTION = Guard.allOf(SCOPES, "todo:write", "admin:access");

    static final Guard FLEXIBLE_OPERATION = Guard.authenticated(SCOPES);

    private Guards() {
    }

    /**
     * Whether a caller who was granted these scopes may call create_todo.
     */
    public static Decision createTodo(Set<String> granted) {
      return CREATE_TODO.decide(granted);
    }

    /**
     * Whether a caller who was granted these scopes may call list_todos.
     */
    public static Decision listTodos(Set<String> granted) {
      return LIST_TODOS.decide(granted);
    }

    /**
     * Whether a caller who was granted these scopes may call get_todo.
     */
    public static Decision getTodo(Set<String> granted) {
      return GET_TODO.decide(granted);
    }

    /**
     * Whether a caller who was granted these scopes may call update_todo.
     */
    public static Decision updateTodo(Set<String> granted) {
      return UPDATE_TODO.decide(granted);
    }

    /**
     * Whether a caller who was granted these scopes may call delete_todo.
     */
    public static Decision deleteTodo(Set<String> granted) {
      return DELETE_TODO.decide(granted);
    }

    /**
     * Whether a caller who was granted these scopes may call admin_action.
     */
    public static Decision adminAction(Set<String> granted) {
      return ADMIN_ACTION.decide(granted);
    }

    /**
     * Whether a caller who was granted these scopes may call flexible_operation.
     */
    public static Decision flexibleOperation(Set<String> granted) {
      return FLEXIBLE_OPERATION.decide(granted);
    }
  }
}
