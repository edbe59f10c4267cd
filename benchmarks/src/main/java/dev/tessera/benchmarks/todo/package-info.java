/** What the todo servers that are compared do: the same code behind Tessera and behind the SDK. */
@NullMarked
package dev.tessera.benchmarks.todo;

import org.jspecify.annotations.NullMarked;
