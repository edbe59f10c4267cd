package dev.tessera;

/**
 * How the names of methods, parameters and record components become the names of tools, arguments
 * and members of results. The {@code name} of an annotation is always taken as it is.
 *
 * <pre>{@code
 * @McpServer(name = "Todo Server", version = "1.0.0", naming = Naming.AS_WRITTEN)
 * }</pre>
 */
public enum Naming {
  /** {@code createTodo} becomes {@code create_todo}, {@code getURL} becomes {@code get_url}. */
  SNAKE_CASE,

  /** {@code createTodo} stays {@code createTodo}. */
  AS_WRITTEN
}
