package dev.tessera.benchmarks.todo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The latest thousand todo items: a load that creates them for minutes must not fill the memory.
 *
 * <p>Thread-safe.
 */
public final class TodoStore {
  private static final int CAPACITY = 1_000;

  private final Map<String, Todo> todos =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Todo> eldest) {
          return size() > CAPACITY;
        }
      };

  /** Adds an item. */
  public TodoResult create(String title, @Nullable String description) {
    Todo todo = new Todo(UUID.randomUUID().toString(), title, description, false);
    synchronized (todos) {
      todos.put(todo.id(), todo);
    }
    return new TodoResult(todo);
  }

  /** The item with this id. */
  public Optional<TodoResult> get(String id) {
    synchronized (todos) {
      return Optional.ofNullable(todos.get(id)).map(TodoResult::new);
    }
  }

  /** Removes the item with this id. */
  public Deleted delete(String id) {
    synchronized (todos) {
      todos.remove(id);
    }
    return new Deleted(id);
  }
}
