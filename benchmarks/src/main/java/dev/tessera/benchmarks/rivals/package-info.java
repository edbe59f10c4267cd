/** The servers beside which ours is measured, each with a main class of its own. */
@NullMarked
package dev.tessera.benchmarks.rivals;

import org.jspecify.annotations.NullMarked;
