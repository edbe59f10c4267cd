/**
 * What Tessera costs, measured. {@code benchmarks/run} builds and starts it; docs/benchmarks.md has
 * the results and explains them.
 */
@NullMarked
package dev.tessera.benchmarks;

import org.jspecify.annotations.NullMarked;
