package dev.tessera.examples.todo;

/** One todo item. */
public record TodoResult(Todo todo) {}
