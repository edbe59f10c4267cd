package dev.tessera.examples.todo;

/**
 * How an action went.
 *
 * @param result {@code success}
 */
public record ActionResult(String result) {}
