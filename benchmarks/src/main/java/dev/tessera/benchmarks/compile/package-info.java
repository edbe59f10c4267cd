/** Compiles servers in memory, and measures how long that takes. */
@NullMarked
package dev.tessera.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
