package dev.tessera.examples.todo;

import dev.tessera.Arg;
import java.util.List;

/** Several todo items. */
public record TodoList(@Arg(description = "the items, the oldest first") List<Todo> todos) {}
