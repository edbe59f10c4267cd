/**
 * What Tessera costs, measured. Each benchmark is a main class that prints a table for
 * docs/benchmarks.md; {@code benchmarks/run NAME} builds and starts it.
 */
@NullMarked
package dev.tessera.benchmarks;

import org.jspecify.annotations.NullMarked;
