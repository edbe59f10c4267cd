package dev.tessera.benchmarks.todo;

/** One todo item. */
public record TodoResult(Todo todo) {}
