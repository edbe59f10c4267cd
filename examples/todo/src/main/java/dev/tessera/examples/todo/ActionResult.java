package dev.tessera.examples.todo;

/** How an action went. */
public record ActionResult(String result) {}
