/** Sends requests as fast as they are answered, checks the answers, and takes the time. */
@NullMarked
package dev.tessera.benchmarks.load;

import org.jspecify.annotations.NullMarked;
