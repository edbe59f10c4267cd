package dev.tessera.benchmarks.compile;

import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;

/** The todo server that is measured, with as many more tools as are asked for. */
public final class TodoSources {
  /** The generated class with the {@code main}. */
  public static final String MAIN = "app.TodoToolsServer";

  /** The contract among what is generated. */
  public static final String CONTRACT = "META-INF/mcp/app.TodoTools.json";

  /** The one scope, for everything where the server is secured. */
  public static final String SCOPE = "todo:write";

  private static final int OWN_TOOLS = 5;

  private TodoSources() {}

  /**
   * The sources.
   *
   * @param tools how many tools there are, at least five
   * @param secured whether all of them need an access token, or none
   */
  public static List<JavaFileObject> of(int tools, boolean secured) {
    int more = tools - OWN_TOOLS;
    if (more < 0) {
      throw new IllegalArgumentException(tools + " tools are fewer than " + OWN_TOOLS);
    }
    List<JavaFileObject> sources = new ArrayList<>(Sources.records(more));
    String scopes = secured ? ", scopes = @Scope(\"" + SCOPE + "\")" : "";
    String guard = secured ? "@Scopes(\"" + SCOPE + "\")" : "@Public";
    sources.add(
        MemoryFile.source("app.TodoTools", TEXT.formatted(scopes, guard, Sources.tools(more))));
    return sources;
  }

  private static final String TEXT =
      """
      package app;

      import dev.tessera.*;
      import dev.tessera.benchmarks.todo.*;
      import dev.tessera.runtime.tool.ToolException;
      import java.util.*;
      import org.jspecify.annotations.Nullable;

      @McpServer(name = "Todo Server", version = "1.0.0"%s)
      %s
      public final class TodoTools {
        private final TodoStore todos = new TodoStore();

        /**
         * Adds two numbers.
         *
         * @param a a number
         * @param b another
         */
        @McpTool(readOnly = true, blocking = false)
        public int add(int a, int b) {
          return a + b;
        }

        /**
         * Adds two numbers where blocking is no harm.
         *
         * @param a a number
         * @param b another
         */
        @McpTool(readOnly = true)
        public int addBlocking(int a, int b) {
          return a + b;
        }

        /**
         * Creates a todo item.
         *
         * @param title what has to be done
         * @param description more about it
         */
        @McpTool(destructive = false)
        public TodoResult createTodo(String title, @Nullable String description) {
          return todos.create(title, description);
        }

        /**
         * Returns one todo item.
         *
         * @param todoId the id of the item
         */
        @McpTool(readOnly = true)
        public TodoResult getTodo(String todoId) {
          return todos.get(todoId).orElseThrow(() -> new ToolException("not found"));
        }

        /**
         * Deletes a todo item.
         *
         * @param todoId the id of the item
         */
        @McpTool(idempotent = true)
        public Deleted deleteTodo(String todoId) {
          return todos.delete(todoId);
        }

      %s}
      """;
}
