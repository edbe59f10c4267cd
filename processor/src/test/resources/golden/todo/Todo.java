package dev.tessera.examples.todo;

import dev.tessera.Arg;
import org.jspecify.annotations.Nullable;

/** A todo item. */
public record Todo(
    String id,
    @Arg(description = "what has to be done") String title,
    @Arg(description = "more about it") @Nullable String description,
    @Arg(description = "whether it is done") boolean completed) {

  /** This item with what is given; null leaves a field as it is. */
  Todo with(
      @Nullable String newTitle, @Nullable String newDescription, @Nullable Boolean newCompleted) {
    return new Todo(
        id,
        newTitle == null ? title : newTitle,
        newDescription == null ? description : newDescription,
        newCompleted == null ? completed : newCompleted);
  }
}
