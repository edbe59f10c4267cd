package dev.tessera.examples.todo;

import org.jspecify.annotations.Nullable;

/**
 * A todo item.
 *
 * @param id the id of the item
 * @param title what has to be done
 * @param description more about it
 * @param completed whether it is done
 */
public record Todo(String id, String title, @Nullable String description, boolean completed) {

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
