/** What the benchmarks print. */
@NullMarked
package dev.tessera.benchmarks.report;

import org.jspecify.annotations.NullMarked;
