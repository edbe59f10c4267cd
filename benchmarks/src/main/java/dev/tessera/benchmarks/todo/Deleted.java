package dev.tessera.benchmarks.todo;

/** What was deleted. */
public record Deleted(String deleted) {}
