package dev.tessera.examples.todo;

/**
 * One todo item.
 *
 * @param todo the item
 */
public record TodoResult(Todo todo) {}
