/** What the parts of a request cost, each for itself, by JMH. */
@NullMarked
package dev.tessera.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
