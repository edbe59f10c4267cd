/** How long servers take until they answer first, and how much memory they occupy. */
@NullMarked
package dev.tessera.benchmarks.start;

import org.jspecify.annotations.NullMarked;
