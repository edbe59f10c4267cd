package dev.tessera.benchmarks.todo;

import org.jspecify.annotations.Nullable;

/** A todo item. */
public record Todo(String id, String title, @Nullable String description, boolean completed) {}
