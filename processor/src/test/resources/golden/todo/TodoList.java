package dev.tessera.examples.todo;

import java.util.List;

/**
 * Several todo items.
 *
 * @param todos the items, the oldest first
 */
public record TodoList(List<Todo> todos) {}
