package dev.tessera.processor.read;

import dev.tessera.processor.problem.Where;

/**
 * The use of a type: what a message about it says and points at.
 *
 * @param label how a sentence begins: {@code Parameter 'title' of createTodo}
 * @param where the parameter, component or method
 */
record Spot(String label, Where where) {}
