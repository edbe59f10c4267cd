package dev.tessera.examples.todo;

/**
 * What was deleted.
 *
 * @param deleted the id of the item that is gone
 */
public record Deleted(String deleted) {}
