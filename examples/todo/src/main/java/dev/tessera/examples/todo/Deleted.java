package dev.tessera.examples.todo;

import dev.tessera.Arg;

/** What was deleted. */
public record Deleted(@Arg(description = "the id of the item that is gone") String deleted) {}
